import { Given, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { ukDate } from '../../pages/shared/dates/days.ts';
import type { Place } from '../../pages/shared/finding/target.ts';
import { textOfPage, valueBeside } from '../../pages/shared/reading.ts';
import { cellOf } from './checking-tables.ts';
import { eventually } from './eventually.ts';
import { placed } from './named.ts';
import { filled } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Keeps what stands beside a caption, or in a field, for later steps: they write <case number> for it. */
When(
  'I remember the {string}{place} as {keepsake}',
  async function (this: UatWorld, written: string, place: Place[], name: string) {
    const caption = filled(this, written);
    await eventually(this, async () => {
      const value = await valueBeside(toolsOf(this), caption, placed(this, place));
      if (value === undefined || value === '')
        return `The page shows nothing beside “${caption}” that could be remembered.`;
      this.keep(name, value);
      return undefined;
    });
  },
);

/** Keeps a cell of a table, by its row and the heading of its column. */
When(
  'I remember the {string} of {string} in the {string} table as {keepsake}',
  async function (this: UatWorld, column: string, row: string, table: string, name: string) {
    const cell = await cellOf(this, {
      table: filled(this, table),
      row: filled(this, row),
      column: filled(this, column),
    });
    this.keep(name, cell);
  },
);

/** Keeps the part of a text on the page that stands in place of {...}: "Reference {...} was created". */
When(
  'I remember from {string} the {keepsake}',
  async function (this: UatWorld, pattern: string, name: string) {
    await eventually(this, async () => {
      const value = await partOf(this, filled(this, pattern));
      if (value === undefined)
        return `The page shows no text like “${pattern}”. Write {...} for the part to remember.`;
      this.keep(name, value);
      return undefined;
    });
  },
);

/** Keeps a value as written, so that it is given once and used often. */
Given('{keepsake} is {string}', function (this: UatWorld, name: string, value: string) {
  this.keep(name, filled(this, value));
});

/** Makes up a person who does not exist: <full name>, <forename>, <surname>, <date of birth>, <NHS number>, <NI number>, <email>, <phone>, <address>, <town>, <postcode>. */
Given('a new person', function (this: UatWorld) {
  keepPerson(this, (what) => what);
});

/** Makes up one of several people, called by their part in the scenario: <tenant's surname>. */
Given('a new person, the {string}', function (this: UatWorld, part: string) {
  keepPerson(this, (what) => `${part}'s ${what}`);
});

/** Makes up a reference that no other scenario uses, beginning with the letters given. */
Given(
  'a unique reference beginning {string} as {keepsake}',
  function (this: UatWorld, prefix: string, name: string) {
    this.keep(name, this.unique(prefix));
  },
);

function keepPerson(world: UatWorld, named: (what: string) => string): void {
  const person = world.people.person();
  const facts = {
    title: person.title,
    forename: person.forename,
    surname: person.surname,
    'full name': person.fullName,
    'date of birth': ukDate(person.dateOfBirth),
    'NHS number': person.nhsNumber,
    'NI number': person.nino,
    email: person.email,
    phone: person.phone,
    address: person.address.line1,
    town: person.address.town,
    postcode: person.address.postcode,
  };
  for (const [what, value] of Object.entries(facts)) world.keep(named(what), value);
}

async function partOf(world: UatWorld, pattern: string): Promise<string | undefined> {
  const [before = '', after] = pattern.split('{...}');
  if (after === undefined) return undefined;
  const { written } = await textOfPage(toolsOf(world), []);
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const end = after.trim() === '' ? '(?=\\s|$|\u2063)' : escaped(after);
  return new RegExp(`${escaped(before)}(\\S[^\u2063]*?)${end}`)
    .exec(written)?.[1]
    ?.trim()
    .replace(/[.,;:]$/, '');
}
