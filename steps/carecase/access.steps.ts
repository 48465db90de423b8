import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { FindPeoplePage } from '../../pages/carecase/find-people.page.ts';
import { PersonPage } from '../../pages/carecase/person.page.ts';
import { SignInPage } from '../../pages/carecase/sign-in.page.ts';
import { expectNotOffered } from './plain-checks.ts';

/** Compares the whole menu: every entry that is named, in that order, and no other. */
Then(/^the menu of CareCase offers exactly: (.+)$/, async function (this: UatWorld, entries: string) {
  const start = await on(FindPeoplePage, await this.open('/people'));
  // Version 5.5 calls "Find people" just "People".
  const shown = (await start.menuEntries()).map((entry) => (entry === 'People' ? 'Find people' : entry));
  expect(shown.join(', '), 'Entries of the menu').toBe(entries);
});

/** Opens a person's address in a browser that nobody has signed in to. */
When('somebody who is not signed in opens the CareCase record of a person', async function (this: UatWorld) {
  await this.open('/people/P-100001');
});

/** The sign-in page is showing. */
Then('CareCase asks them to sign in', async function (this: UatWorld) {
  await on(SignInPage, this.page);
});

/** Types an address of CareCase into the browser, such as "/worklists". */
When('I open the CareCase address {string}', async function (this: UatWorld, address: string) {
  await this.open(address);
});

/** The person's record is open and shows neither assessments nor care packages. */
Then('I see no assessments and no care packages', async function (this: UatWorld) {
  const record = await on(PersonPage, this.page);
  await expectNotOffered(record.assessments, "Assessments in the person's record");
  await expectNotOffered(record.carePackages, "Care packages in the person's record");
});
