import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { FindPeoplePage } from '../../pages/carecase/find-people.page.ts';
import { PersonPage } from '../../pages/carecase/person.page.ts';
import { PersonFormPage } from '../../pages/carecase/person-form.page.ts';
import { addPerson, goToRecord, invented, OUTCOME, openRecord, tryToAdd } from './case-in-hand.ts';
import { expectList } from './plain-checks.ts';
import { dayFromToday, shownDay, typedDay } from './words.ts';

/** Adds an invented person, whom the following steps call "them" or "the person". */
Given('a person known to CareCase', async function (this: UatWorld) {
  await addPerson(this, invented(this));
});

/** Adds an invented person with some details as given: label in the first column, value in the second. */
Given('a person known to CareCase with these details:', async function (this: UatWorld, details: DataTable) {
  await addPerson(this, { ...invented(this), ...typed(details) });
});

/** Searches for a person by name, NHS number or part of an address. */
When('I look for the person {string}', async function (this: UatWorld, words: string) {
  await (await on(FindPeoplePage, await this.open('/people'))).search(words);
});

/** The search finds a person of that name at that address. */
Then('I find {string} of {string}', async function (this: UatWorld, name: string, address: string) {
  const found = await on(FindPeoplePage, this.page);
  await expect(found.person(name), `${name} among the people found`).toHaveCount(1);
  await expect(found.person(name), `Address of ${name}`).toContainText(address);
});

/** The search finds nobody. */
Then('no person is found', async function (this: UatWorld) {
  const found = await on(FindPeoplePage, this.page);
  expectList(await found.names(), 'People found', []);
});

/** Opens a person's record from what the search found. */
When('I open the record of {string}', async function (this: UatWorld, name: string) {
  const list = await on(FindPeoplePage, await this.open('/people'));
  await list.search(name);
  await list.openRecordOf(name);
  await on(PersonPage, this.page);
});

/** Fills in a new person with these details and saves. */
When('I add a person with these details:', async function (this: UatWorld, details: DataTable) {
  await addPerson(this, { ...invented(this), ...typed(details) });
});

/** Adds an invented person with that birthday. */
When('I add a person born on {date}', async function (this: UatWorld, day: string) {
  await addPerson(this, { ...invented(this), 'Date of birth': typedDay(day) });
});

/** Fills in a new person with that NHS number and tries to save. */
When('I try to add a person with the NHS number {string}', async function (this: UatWorld, number: string) {
  await tryToAdd(this, { ...invented(this), 'NHS number': number });
});

/** Fills in a new person whose birthday lies ahead and tries to save. */
When('I try to add a person who will be born tomorrow', async function (this: UatWorld) {
  await tryToAdd(this, { ...invented(this), 'Date of birth': typedDay(dayFromToday(1)) });
});

/** Changes one field of the person's record and saves. */
When('their {string} changes to {string}', async function (this: UatWorld, label: string, value: string) {
  await (await goToRecord(this)).changeDetails();
  const form = await on(PersonFormPage, this.page);
  await form.enter({ [label]: value });
  await form.save();
  await on(PersonPage, this.page);
});

/** Saving is refused with this message. */
Then('the person is not added, because {string}', async function (this: UatWorld, reason: string) {
  expect(this.recall(OUTCOME), 'What CareCase did with the new person').toBe('refused');
  const form = await on(PersonFormPage, this.page);
  await expect(form.problem, 'What CareCase says about the new person').toHaveText(reason);
});

/** The record shows these details: label in the first column, value in the second. */
Then('the record shows:', async function (this: UatWorld, details: DataTable) {
  const record = await on(PersonPage, this.page);
  for (const [caption = '', wanted = ''] of details.raw()) {
    const shown = (await record.detail(caption)) || 'nothing';
    expect(shown, `${caption} in the person's record`).toBe(wanted);
  }
});

/** The birthday that the record shows. */
Then('their date of birth is {date}', async function (this: UatWorld, day: string) {
  const record = await openRecord(this);
  expect(await record.detail('Date of birth'), "Date of birth in the person's record").toBe(shownDay(day));
});

/** Rows of label and value, dates as they are typed. */
function typed(details: DataTable): Record<string, string> {
  const entries = Object.entries(details.rowsHash());
  return Object.fromEntries(
    entries.map(([label, value]) => [label, label === 'Date of birth' ? dayTyped(value) : value]),
  );
}

function dayTyped(shown: string): string {
  const date = new Date(`${shown} UTC`);
  return typedDay(date.toISOString().slice(0, 10));
}
