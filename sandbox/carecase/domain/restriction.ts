import { ROLES, type Role, type Worker } from '../staff.ts';
import { type Casebook, find } from './casebook.ts';
import type { Access, Person } from './records.ts';
import { notAllowed, refuseWrongFields } from './refusal.ts';

const KEEPER: Role = 'safeguarding lead';
const LOG_READERS: readonly Role[] = [KEEPER, 'team manager'];
const REFUSAL =
  'You do not have access to this record. Ask the safeguarding lead if you need it for your work.';

/** Whether that worker may know of the person at all. */
export function maySee(worker: Worker, person: Person): boolean {
  return person.restriction === null || person.restriction.roles.includes(worker.role);
}

/** The same by reference, for work that belongs to a person. */
export function maySeePerson(book: Casebook, worker: Worker, personId: string): boolean {
  return maySee(worker, find(book.people, personId, 'person'));
}

/** The person, for that worker to open. Access to a restricted record is logged, granted or not. */
export function openPerson(book: Casebook, worker: Worker, personId: string, what: string): Person {
  const person = find(book.people, personId, 'person');
  if (!maySee(worker, person)) {
    log(book, worker, person, 'Refused');
    throw notAllowed(REFUSAL);
  }
  if (person.restriction && !book.has('access-not-logged')) log(book, worker, person, what);
  return person;
}

/** From now on only the roles named, and always the safeguarding lead, may see the person. */
export function restrict(
  book: Casebook,
  worker: Worker,
  personId: string,
  reason: string,
  roles: string[],
): void {
  if (worker.role !== KEEPER) throw notAllowed('Only the safeguarding lead may restrict a record.');
  const person = find(book.people, personId, 'person');
  const named = ROLES.filter((role) => roles.includes(role) || role === KEEPER);
  refuseWrongFields(reason.trim() ? {} : { reason: 'Say why the record is restricted.' });
  person.restriction = { reason: reason.trim(), roles: named, by: worker.name, at: book.now() };
  log(book, worker, person, 'Restricted the record');
}

/** The person's access log, newest first. */
export function accessLog(book: Casebook, worker: Worker, personId: string): Access[] {
  const person = find(book.people, personId, 'person');
  if (!maySee(worker, person)) throw notAllowed(REFUSAL);
  if (!LOG_READERS.includes(worker.role)) {
    throw notAllowed('Only the safeguarding lead and team managers may read an access log.');
  }
  return book.accessLog.filter((access) => access.personId === personId).reverse();
}

function log(book: Casebook, worker: Worker, person: Person, what: string): void {
  book.accessLog.push({ at: book.now(), by: worker.name, role: worker.role, personId: person.id, what });
}
