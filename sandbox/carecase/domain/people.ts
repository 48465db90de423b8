import type { Worker } from '../staff.ts';
import type { Casebook } from './casebook.ts';
import { type Candidate, fillGaps, possibleDuplicates } from './duplicates.ts';
import { readDetails } from './person-details.ts';
import type { Person } from './records.ts';
import { refuseWrongFields } from './refusal.ts';
import { openPerson } from './restriction.ts';

type Typed = Readonly<Record<string, string>>;

/**
 * Records a person, unless that may be somebody who is known already: then nothing is recorded and the candidates
 * come back. With `notADuplicate`, the reason why this is somebody else, the person is recorded all the same.
 */
export function addPerson(
  book: Casebook,
  worker: Worker,
  typed: Typed,
  notADuplicate?: string,
): Person | Candidate[] {
  const details = readDetails(book, typed);
  const candidates = possibleDuplicates(book, worker, details, typed.nhsNumber ?? '');
  if (candidates.length > 0) {
    if (notADuplicate === undefined) return candidates;
    refuseWrongFields(notADuplicate.trim() ? {} : { notADuplicate: 'Say why this is somebody else.' });
  }
  const reason = notADuplicate?.trim() ?? '';
  const person: Person = { id: book.number('P'), details, restriction: null, notADuplicate: reason };
  book.people.set(person.id, person);
  return person;
}

/** Adds what is new about somebody who turned out to be known. */
export function mergeIntoPerson(book: Casebook, worker: Worker, personId: string, typed: Typed): Person {
  const person = openPerson(book, worker, personId, 'Merged new details');
  person.details = fillGaps(person.details, readDetails(book, typed));
  return person;
}

export function changePerson(book: Casebook, worker: Worker, personId: string, typed: Typed): Person {
  const person = openPerson(book, worker, personId, 'Changed the details');
  person.details = readDetails(book, typed);
  if (book.has('communication-needs-lost')) person.details.communicationNeeds = '';
  return person;
}
