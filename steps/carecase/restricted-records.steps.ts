import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { AccessLogPage } from '../../pages/carecase/access-log.page.ts';
import { FindPeoplePage } from '../../pages/carecase/find-people.page.ts';
import { NoAccessPage } from '../../pages/carecase/no-access.page.ts';
import { PersonPage, RestrictAccessPage } from '../../pages/carecase/person.page.ts';
import { ReferralFormPage } from '../../pages/carecase/referral-form.page.ts';
import { CASE, openRecord } from './case-in-hand.ts';
import { expectList, expectNotOffered } from './plain-checks.ts';

const KEEPER = 'safeguarding lead';

Given('the safeguarding lead restricted the record to {string}', restrictTo);

When('the safeguarding lead restricts the record', async function (this: UatWorld) {
  await restrictTo.call(this, '');
});

Then(
  'I cannot find the restricted person by any of these:',
  async function (this: UatWorld, words: DataTable) {
    const list = await on(FindPeoplePage, await this.open('/people'));
    for (const [typed = ''] of words.raw()) {
      await list.search(typed);
      expectList(await list.names(), `People found for “${typed}”`, []);
    }
  },
);

Then(
  '{string} is not offered as the person of a new referral',
  async function (this: UatWorld, name: string) {
    const form = await on(ReferralFormPage, await this.open('/referrals/new'));
    expectList(await form.peopleOfferedFor(name), `People offered for “${name}”`, []);
  },
);

Then('{string} is offered', async function (this: UatWorld, name: string) {
  const form = await on(ReferralFormPage, this.page);
  const offered = await form.peopleOfferedFor(name);
  expect(offered.join(', '), `People offered for “${name}”`).toContain(name);
});

When('I open the address of the restricted record {string}', async function (this: UatWorld, number: string) {
  await this.open(`/people/${number}`);
});

Then('CareCase gives me no access', async function (this: UatWorld) {
  await on(NoAccessPage, this.page);
});

Then('the screen does not show any of these:', async function (this: UatWorld, words: DataTable) {
  const shown = await (await on(NoAccessPage, this.page)).words();
  for (const [word = ''] of words.raw()) expect(shown, 'What the screen says').not.toContain(word);
});

When("I try to open the person's record", tryToOpen);

Then('the person can no longer be opened', async function (this: UatWorld) {
  await tryToOpen.call(this);
  await on(NoAccessPage, this.page);
});

Then('the person can no longer be found', async function (this: UatWorld) {
  const list = await on(FindPeoplePage, await this.open('/people'));
  await list.search(this.recall('Surname'));
  expectList(await list.names(), 'People found by that surname', []);
});

When("I open the person's record", async function (this: UatWorld) {
  const record = await openRecord(this);
  await expect(record.restricted, 'The notice that the record is restricted').toBeVisible();
});

Then('the access log shows {string}', async function (this: UatWorld, entry: string) {
  const log = await on(AccessLogPage, await this.open(`/people/${this.recall(CASE)}/access-log`));
  expect((await log.entries()).join('; '), 'Entries in the access log').toContain(entry);
});

Then('I am not offered to restrict access', async function (this: UatWorld) {
  const record = await on(PersonPage, this.page);
  await expectNotOffered(record.restrictButton, 'Restricting access');
});

async function tryToOpen(this: UatWorld): Promise<void> {
  await this.open(`/people/${this.recall(CASE)}`);
  await on(NoAccessPage, this.page);
}

async function restrictTo(this: UatWorld, roles: string): Promise<void> {
  await this.signInAs(KEEPER);
  await (await openRecord(this)).restrictAccess();
  const dialog = await on(RestrictAccessPage, this.page);
  await dialog.restrictTo(roles.split(', ').filter(Boolean), 'Domestic abuse: address must not be disclosed');
  await expect((await openRecord(this)).restricted, 'The notice that the record is restricted').toBeVisible();
}
