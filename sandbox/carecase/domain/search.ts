import type { Worker } from '../staff.ts';
import type { Casebook } from './casebook.ts';
import { bareNhsNumber } from './nhs-number.ts';
import type { Person } from './records.ts';
import { maySee } from './restriction.ts';

const MOST_SUGGESTIONS = 8;

/** People whose name, address, case number or NHS number holds every word typed, by surname. */
export function searchPeople(book: Casebook, worker: Worker, typed: string): Person[] {
  const found = matching(book, typed);
  return book.has('restricted-in-search') ? found : found.filter((person) => maySee(worker, person));
}

/** The first few, for a field that completes what is typed. */
export function suggestPeople(book: Casebook, worker: Worker, typed: string): Person[] {
  const visible = matching(book, typed).filter((person) => maySee(worker, person));
  return visible.slice(0, MOST_SUGGESTIONS);
}

function matching(book: Casebook, typed: string): Person[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const number = bareNhsNumber(typed);
  const fits = (person: Person) => {
    if (/^\d{10}$/.test(number)) return person.details.nhsNumber === number;
    const text = wordsOf(person);
    return words.every((word) => text.includes(word));
  };
  return [...book.people.values()].filter(fits).sort(bySurname);
}

function wordsOf({ id, details }: Person): string {
  const { forename, surname, preferredName, line1, town, postcode, nhsNumber } = details;
  return [id, forename, surname, preferredName, line1, town, postcode, nhsNumber].join(' ').toLowerCase();
}

function bySurname(one: Person, other: Person): number {
  const name = ({ details }: Person) => `${details.surname} ${details.forename}`;
  return name(one).localeCompare(name(other)) || one.id.localeCompare(other.id);
}
