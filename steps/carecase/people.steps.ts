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

Given('a person known to CareCase', async function (this: UatWorld) {
  await addPerson(this, invented(this));
});

Given('a person known to CareCase with these details:', async function (this: UatWorld, details: DataTable) {
  await addPerson(this, { ...invented(this), ...typed(details) });
});

When('I look for the person {string}', async function (this: UatWorld, words: string) {
  await (await on(FindPeoplePage, await this.open('/people'))).search(words);
});

Then('I find {string} of {string}', async function (this: UatWorld, name: string, address: string) {
  const found = await on(FindPeoplePage, this.page);
  await expect(found.person(name), `${name} among the people found`).toHaveCount(1);
  await expect(found.person(name), `Address of ${name}`).toContainText(address);
});

Then('no person is found', async function (this: UatWorld) {
  const found = await on(FindPeoplePage, this.page);
  expectList(await found.names(), 'People found', []);
});

When('I open the record of {string}', async function (this: UatWorld, name: string) {
  const list = await on(FindPeoplePage, await this.open('/people'));
  await list.search(name);
  await list.openRecordOf(name);
  await on(PersonPage, this.page);
});

When('I add a person with these details:', async function (this: UatWorld, details: DataTable) {
  await addPerson(this, { ...invented(this), ...typed(details) });
});

When('I add a person born on {date}', async function (this: UatWorld, day: string) {
  await addPerson(this, { ...invented(this), 'Date of birth': typedDay(day) });
});

When('I try to add a person with the NHS number {string}', async function (this: UatWorld, number: string) {
  await tryToAdd(this, { ...invented(this), 'NHS number': number });
});

When('I try to add a person who will be born tomorrow', async function (this: UatWorld) {
  await tryToAdd(this, { ...invented(this), 'Date of birth': typedDay(dayFromToday(1)) });
});

When('their {string} changes to {string}', async function (this: UatWorld, label: string, value: string) {
  await (await goToRecord(this)).changeDetails();
  const form = await on(PersonFormPage, this.page);
  await form.enter({ [label]: value });
  await form.save();
  await on(PersonPage, this.page);
});

Then('the person is not added, because {string}', async function (this: UatWorld, reason: string) {
  expect(this.recall(OUTCOME), 'What CareCase did with the new person').toBe('refused');
  const form = await on(PersonFormPage, this.page);
  await expect(form.problem, 'What CareCase says about the new person').toHaveText(reason);
});

Then('the record shows:', async function (this: UatWorld, details: DataTable) {
  const record = await on(PersonPage, this.page);
  for (const [caption = '', wanted = ''] of details.raw()) {
    const shown = (await record.detail(caption)) || 'nothing';
    expect(shown, `${caption} in the person's record`).toBe(wanted);
  }
});

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
