import type { Worker } from '../staff.ts';
import type { Casebook } from './casebook.ts';
import type { Person, PersonDetails } from './records.ts';
import { maySee } from './restriction.ts';

export interface Candidate {
  readonly person: Person;
  readonly because: string;
}

/**
 * People who may be the one described: same NHS number, or same name and date of birth. A record that the worker
 * may not see is never among them. `typedNhsNumber` is the number as typed.
 */
export function possibleDuplicates(
  book: Casebook,
  worker: Worker,
  details: PersonDetails,
  typedNhsNumber: string,
): Candidate[] {
  const nhsNumber = book.has('duplicates-miss-spaced-nhs-number') ? typedNhsNumber.trim() : details.nhsNumber;
  const visible = [...book.people.values()].filter((person) => maySee(worker, person));
  return visible.flatMap((person) => {
    const because = likeness(person.details, details, nhsNumber);
    return because ? [{ person, because }] : [];
  });
}

/** Fills what the record lacks with what is now known; what the record holds already stays. */
export function fillGaps(record: PersonDetails, known: PersonDetails): PersonDetails {
  const filled = { ...record };
  for (const [field, value] of Object.entries(known)) {
    const key = field as keyof PersonDetails;
    if (!filled[key]) filled[key] = value;
  }
  return filled;
}

function likeness(record: PersonDetails, details: PersonDetails, nhsNumber: string): string {
  if (nhsNumber && record.nhsNumber === nhsNumber) return 'Same NHS number';
  const sameName = nameOf(record) === nameOf(details);
  return sameName && record.dateOfBirth === details.dateOfBirth ? 'Same name and date of birth' : '';
}

function nameOf(details: PersonDetails): string {
  return `${details.forename} ${details.surname}`.toLowerCase().replace(/\s+/g, ' ');
}
