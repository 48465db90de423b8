import { Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { FindPeoplePage } from '../../pages/carecase/find-people.page.ts';
import { PersonPage } from '../../pages/carecase/person.page.ts';
import type { PersonEntries } from '../../pages/carecase/person-form.page.ts';
import { PossibleDuplicatesPage } from '../../pages/carecase/possible-duplicates.page.ts';
import { CASE, invented, OUTCOME, openRecord, tryToAdd, typedEarlier } from './case-in-hand.ts';
import { typedDay } from './words.ts';

const DID = 'What CareCase did with the new person';
const AS_TYPED: Readonly<Record<string, string>> = {
  'without spaces': '$1$2$3',
  'with spaces': '$1 $2 $3',
  'with hyphens': '$1-$2-$3',
};

/** The person's record shows nothing beside that label. */
Given('nothing is recorded under {string}', async function (this: UatWorld, caption: string) {
  expect(await (await openRecord(this)).detail(caption), `${caption} in the person's record`).toBe('');
});

/** Adds a person whose NHS number is known already, in another way of writing. */
When(
  /^I add somebody with the same NHS number, typed (with(?:out)? (?:spaces|hyphens))$/,
  async function (this: UatWorld, how: string) {
    const number = this.recall('NHS number').replace(/^(\d{3})(\d{3})(\d{4})$/, AS_TYPED[how] ?? '');
    await tryToAdd(this, { ...invented(this), 'NHS number': number });
  },
);

/** Adds a person who agrees in name and birthday with one who is known. */
When(
  'I add somebody of the same name and date of birth, without an NHS number',
  async function (this: UatWorld) {
    await tryToAdd(this, { ...typedEarlier(this), 'NHS number': '' });
  },
);

/** Adds a person who agrees in name only; the birthday is a day later. */
When('I add somebody with the same name, but born a day later', async function (this: UatWorld) {
  const earlier = this.recall('Date of birth');
  const [day = '', month = '', year = ''] = earlier.split('/');
  const later = typedDay(`${year}-${month}-${String(Number(day) + 1).padStart(2, '0')}`);
  await tryToAdd(this, { ...typedEarlier(this), 'NHS number': '', 'Date of birth': later });
});

/** Adds a person who agrees in surname and birthday only. */
When('I add somebody with the same birthday, but another forename', async function (this: UatWorld) {
  const forename = `${this.recall('Forename')}ina`;
  await tryToAdd(this, { ...typedEarlier(this), 'NHS number': '', Forename: forename });
});

/** Adds the person that is known already once more, with another telephone number. */
When(
  'I add the same person again, with the telephone {string}',
  async function (this: UatWorld, telephone: string) {
    const again: PersonEntries = { ...typedEarlier(this), Telephone: telephone };
    await tryToAdd(this, again);
  },
);

/** CareCase shows the person who may be the same before it saves. */
Then('I am warned that this may be the person already known', async function (this: UatWorld) {
  expect(this.recall(OUTCOME), DID).toBe('warned of a possible duplicate');
  const warning = await on(PossibleDuplicatesPage, this.page);
  const known = this.recall(CASE);
  await expect(warning.candidate(known), `${known} among the possible duplicates`).toHaveCount(1);
});

/** Why CareCase thinks that they may be the same. */
Then('the reason given is {string}', async function (this: UatWorld, reason: string) {
  const warning = await on(PossibleDuplicatesPage, this.page);
  await expect(warning.candidate(this.recall(CASE)), 'Why they may be the same').toContainText(reason);
});

/** CareCase saves the new person at once. */
Then('a new record is made without a warning', async function (this: UatWorld) {
  expect(this.recall(OUTCOME), DID).toBe('saved');
  const record = await on(PersonPage, this.page);
  expect(await record.caseNumber(), 'Case number of the new record').not.toBe(this.recall(CASE));
});

/** Decides that both are one person: the new details go into the known record. */
When('I merge them into the record already known', async function (this: UatWorld) {
  await (await on(PossibleDuplicatesPage, this.page)).mergeInto(this.recall(CASE));
  await openRecord(this);
});

/** Decides that they are two persons, and says why. */
When('I add them as a new person, because {string}', async function (this: UatWorld, reason: string) {
  await (await on(PossibleDuplicatesPage, this.page)).addAsNew(reason);
  this.keep('reason', reason);
});

/** Leaves the question open and goes back. */
When('I go back without deciding about the duplicate', async function (this: UatWorld) {
  await (await on(PossibleDuplicatesPage, this.page)).goBack();
});

/** CareCase wants a reason before it saves a second person. */
Then('CareCase asks why this is somebody else', async function (this: UatWorld) {
  const warning = await on(PossibleDuplicatesPage, this.page);
  await expect(warning.problem, 'What CareCase asks').toHaveText('Say why this is somebody else.');
});

/** How many records a search for the name finds. */
Then(/^there (?:is|are) (one|two) records? of that name$/, async function (this: UatWorld, count: string) {
  const name = `${this.recall('Forename')} ${this.recall('Surname')}`;
  const list = await on(FindPeoplePage, await this.open('/people'));
  await list.search(name);
  await expect(list.person(name), `Records of ${name}`).toHaveCount(count === 'one' ? 1 : 2);
  await openRecord(this);
});

/** The reason for keeping two records stands on the newer one. */
Then('the newer record says why it is not a duplicate', async function (this: UatWorld) {
  const name = `${this.recall('Forename')} ${this.recall('Surname')}`;
  const list = await on(FindPeoplePage, await this.open('/people'));
  await list.search(name);
  await list.openRecordOf(name, 'last');
  const record = await on(PersonPage, this.page);
  const why = await record.detail('Not a duplicate because');
  expect(why, 'Why the newer record is not a duplicate').toBe(this.recall('reason'));
});
