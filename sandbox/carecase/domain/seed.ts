import { people, type SyntheticPerson } from '../../kit/people.ts';
import { STAFF, type Worker, workerOf } from '../staff.ts';
import { authoriseAssessment, returnAssessment, saveAnswers, submitAssessment } from './assessments.ts';
import type { Casebook } from './casebook.ts';
import { daysAfter, londonDay } from './dates.ts';
import { keepDocument } from './documents.ts';
import { OUTCOMES } from './eligibility.ts';
import { authorisePackage, proposePackage, URGENT_NEED } from './packages.ts';
import type { PersonDetails } from './records.ts';
import { acceptReferral, makeReferral } from './referrals.ts';
import { restrict } from './restriction.ts';
import { KNOWN_PEOPLE, REASONS, SERVICES, SUMMARIES } from './seed-texts.ts';

const SEED = 5_400;
const OTHERS = 24;
const MINUTES_BETWEEN = 17;
const [BUSINESS_SUPPORT, SENIOR, MANAGER, SAFEGUARDING] = [
  workerOf('k.prentice'),
  workerOf('s.iqbal'),
  workerOf('d.oyelaran'),
  workerOf('m.haverstock'),
];
const ASSESSORS = STAFF.filter((worker) => worker.role === 'social worker');

/** Fills an empty casebook with the same people and work each time; days count back from today. */
export function seed(book: Casebook): void {
  const invent = people(SEED);
  for (const details of KNOWN_PEOPLE) addRecord(book, details);
  for (let count = 0; count < OTHERS; count += 1)
    addRecord(book, detailsOf(invent.person({ min: 31, max: 96 })));
  for (const [index, personId] of [...book.people.keys()].entries()) {
    giveWork(inThePast(book, 4 + index), personId, index);
  }
  restrict(book, SAFEGUARDING, 'P-100002', 'Domestic abuse: address must not be disclosed', ['team manager']);
}

/** The same casebook, where it is that many days earlier and time goes on with every look at the clock. */
function inThePast(book: Casebook, days: number): Casebook {
  const start = Date.parse(`${daysAfter(londonDay(book.now()), -days)}T08:05:00Z`);
  let looks = 0;
  return { ...book, now: () => new Date(start + MINUTES_BETWEEN * 60_000 * looks++).toISOString() };
}

function addRecord(book: Casebook, details: PersonDetails): void {
  const id = book.number('P');
  book.people.set(id, { id, details, restriction: null, notADuplicate: '' });
}

function detailsOf(person: SyntheticPerson): PersonDetails {
  const { title, forename, surname, dateOfBirth, nhsNumber, phone, email, address } = person;
  const blank = { preferredName: '', pronouns: '', communicationNeeds: '' };
  return { title, forename, surname, dateOfBirth, nhsNumber, phone, email, ...address, ...blank };
}

/** Every person was referred; the further down the list, the further their work has come. */
function giveWork(book: Casebook, personId: string, index: number): void {
  const assessor = ASSESSORS[index % ASSESSORS.length] ?? SENIOR;
  const referralId = refer(book, assessor, personId, index);
  if (index % 4 === 1 && index > 3) return;
  const { assessmentId } = acceptReferral(
    book,
    assessor,
    referralId,
    'Care Act assessment',
    assessor.username,
  );
  if (!assessmentId) return;
  advance(book, assessor, assessmentId, index);
  if (index % 5 === 2) propose(book, assessor, personId, index);
}

function refer(book: Casebook, assessor: Worker, personId: string, index: number): string {
  const received = londonDay(book.now());
  const source = index % 2 ? 'GP' : 'Hospital discharge team';
  const priority = index % 7 === 3 ? 'Urgent' : 'Routine';
  const reason = REASONS[index % REASONS.length] ?? '';
  const referral = makeReferral(book, assessor, personId, { source, priority, received, reason });
  const letter = Buffer.from(`${source}\n\n${reason}\n`);
  if (index % 3 === 0) keepDocument(book, BUSINESS_SUPPORT, referral.id, 'Referral letter.txt', letter);
  return referral.id;
}

function advance(book: Casebook, assessor: Worker, assessmentId: string, index: number): void {
  const step = index % 4;
  if (step === 3) return;
  const outcomes = Object.keys(OUTCOMES).slice(index % 5, (index % 5) + 2 + (index % 3));
  const summary = SUMMARIES[index % SUMMARIES.length] ?? '';
  saveAnswers(book, assessor, assessmentId, { outcomes, impairment: true, wellbeing: true, summary });
  submitAssessment(book, assessor, assessmentId);
  if (step === 0) returnAssessment(book, SENIOR, assessmentId, "Please record the carer's own view.");
  if (step === 2) authoriseAssessment(book, SENIOR, assessmentId);
}

function propose(book: Casebook, assessor: Worker, personId: string, index: number): void {
  const lines = SERVICES.slice(index % 3, (index % 3) + 2);
  const start = daysAfter(londonDay(book.now()), 7 + index);
  const { id } = proposePackage(book, assessor, personId, { basis: URGENT_NEED, start, lines });
  if (index % 2) authorisePackage(book, MANAGER, id);
}
