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

/** The safeguarding lead signs in and leaves access to the record to one person. */
Given('the safeguarding lead restricted the record to {string}', restrictTo);

/** The safeguarding lead signs in and restricts the record. */
When('the safeguarding lead restricts the record', async function (this: UatWorld) {
  await restrictTo.call(this, '');
});

/** Searches in each of these ways, one a row: none finds the person. */
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

/** The name is not among those that a new referral can be for. */
Then(
  '{string} is not offered as the person of a new referral',
  async function (this: UatWorld, name: string) {
    const form = await on(ReferralFormPage, await this.open('/referrals/new'));
    expectList(await form.peopleOfferedFor(name), `People offered for “${name}”`, []);
  },
);

/** The name is among those that a new referral can be for. */
Then('{string} is offered', async function (this: UatWorld, name: string) {
  const form = await on(ReferralFormPage, this.page);
  const offered = await form.peopleOfferedFor(name);
  expect(offered.join(', '), `People offered for “${name}”`).toContain(name);
});

/** Types the address of the restricted record into the browser. */
When('I open the address of the restricted record {string}', async function (this: UatWorld, number: string) {
  await this.open(`/people/${number}`);
});

/** CareCase shows that the record may not be seen, and nothing of it. */
Then('CareCase gives me no access', async function (this: UatWorld) {
  await on(NoAccessPage, this.page);
});

/** None of these words stands anywhere on the screen. */
Then('the screen does not show any of these:', async function (this: UatWorld, words: DataTable) {
  const shown = await (await on(NoAccessPage, this.page)).words();
  for (const [word = ''] of words.raw()) expect(shown, 'What the screen says').not.toContain(word);
});

/** Opens the record by its address, as somebody who may not see it. */
When("I try to open the person's record", tryToOpen);

/** Opening the record is refused. */
Then('the person can no longer be opened', async function (this: UatWorld) {
  await tryToOpen.call(this);
  await on(NoAccessPage, this.page);
});

/** Searching for the name finds nobody. */
Then('the person can no longer be found', async function (this: UatWorld) {
  const list = await on(FindPeoplePage, await this.open('/people'));
  await list.search(this.recall('Surname'));
  expectList(await list.names(), 'People found by that surname', []);
});

/** Opens the record of the person that the scenario is about. */
When("I open the person's record", async function (this: UatWorld) {
  const record = await openRecord(this);
  await expect(record.restricted, 'The notice that the record is restricted').toBeVisible();
});

/** The log of who looked at the record has an entry with these words. */
Then('the access log shows {string}', async function (this: UatWorld, entry: string) {
  const log = await on(AccessLogPage, await this.open(`/people/${this.recall(CASE)}/access-log`));
  expect((await log.entries()).join('; '), 'Entries in the access log').toContain(entry);
});

/** The record shows no way to restrict it. */
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
