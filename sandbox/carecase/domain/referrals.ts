import type { Worker } from '../staff.ts';
import { workerOf } from '../staff.ts';
import { startAssessment } from './assessments.ts';
import { type Casebook, event, find } from './casebook.ts';
import { daysAfter, isDay, londonDay } from './dates.ts';
import { ASSESSMENT_KINDS, PRIORITIES, type Referral } from './records.ts';
import { conflict, notAllowed, refuseWrongFields } from './refusal.ts';
import { maySeePerson, openPerson } from './restriction.ts';

const DAYS_TO_ASSESS = { Routine: 28, Urgent: 2 };
const SOURCES = ['GP', 'Hospital discharge team', 'Family or friend', 'Self-referral', 'Police', 'Housing'];
const NEW_SOURCES = ['Community pharmacy', 'NHS 111'];

export interface ReferralForm {
  readonly source: string;
  readonly priority: string;
  readonly received: string;
  readonly reason: string;
}

export function referralSources(book: Casebook): string[] {
  return book.has('pharmacy-referrals') ? [...SOURCES, ...NEW_SOURCES] : SOURCES;
}

export function makeReferral(book: Casebook, worker: Worker, personId: string, form: ReferralForm): Referral {
  if (!personId) refuseWrongFields({ person: 'Choose the person referred.' });
  openPerson(book, worker, personId, 'Made a referral');
  const referral: Referral = {
    id: book.number('R'),
    personId,
    team: worker.team,
    ...readReferral(book, form),
    status: 'New',
    documents: [],
    assessmentId: null,
    history: [event(book, worker, 'Referral recorded')],
  };
  book.referrals.set(referral.id, referral);
  return referral;
}

/** The referrals of the worker's team that the worker may see, newest first. */
export function teamReferrals(book: Casebook, worker: Worker): Referral[] {
  const all = [...book.referrals.values()].reverse();
  const mine = (referral: Referral) => worker.role === 'safeguarding lead' || referral.team === worker.team;
  return all.filter((referral) => mine(referral) && maySeePerson(book, worker, referral.personId));
}

export function openReferral(book: Casebook, worker: Worker, id: string): Referral {
  const referral = find(book.referrals, id, 'referral');
  openPerson(book, worker, referral.personId, `Opened referral ${id}`);
  return referral;
}

export function correctReferral(book: Casebook, worker: Worker, id: string, form: ReferralForm): Referral {
  const referral = openReferral(book, worker, id);
  if (referral.status === 'Closed') throw conflict('A closed referral cannot be changed.');
  Object.assign(referral, readReferral(book, form));
  if (book.has('documents-lost-on-save')) referral.documents = [];
  referral.history.push(event(book, worker, 'Referral corrected'));
  return referral;
}

/** Accepts a referral: the worker named gets an assessment to do. */
export function acceptReferral(
  book: Casebook,
  worker: Worker,
  id: string,
  kind: string,
  toWorker: string,
): Referral {
  const referral = openForDecision(book, worker, id);
  refuseWrongFields(ASSESSMENT_KINDS.includes(kind) ? {} : { kind: 'Choose the kind of assessment.' });
  refuseWrongFields(toWorker ? {} : { worker: 'Choose the worker.' });
  const due = daysAfter(referral.received, DAYS_TO_ASSESS[referral.priority]);
  const { personId } = referral;
  const assessment = startAssessment(book, worker, { personId, kind, due, worker: workerOf(toWorker) });
  referral.assessmentId = assessment.id;
  referral.status = 'Accepted';
  referral.history.push(event(book, worker, 'Referral accepted', `${kind} by ${workerOf(toWorker).name}`));
  return referral;
}

export function closeReferral(book: Casebook, worker: Worker, id: string, reason: string): Referral {
  const referral = openForDecision(book, worker, id);
  refuseWrongFields(reason.trim() ? {} : { reason: 'Say why no further action is needed.' });
  referral.status = 'Closed';
  referral.history.push(event(book, worker, 'No further action', reason.trim()));
  return referral;
}

function openForDecision(book: Casebook, worker: Worker, id: string): Referral {
  const referral = openReferral(book, worker, id);
  if (worker.role === 'business support') throw notAllowed('Business support may not decide on a referral.');
  if (referral.status !== 'New') throw conflict('This referral was decided on already.');
  return referral;
}

function readReferral(book: Casebook, form: ReferralForm) {
  const priority = PRIORITIES.find((each) => each === form.priority);
  const complaints: Record<string, string> = {};
  if (!referralSources(book).includes(form.source)) complaints.source = 'Choose who made the referral.';
  if (!priority) complaints.priority = 'Choose the priority.';
  if (!isDay(form.received)) complaints.received = 'Enter the day on which the referral was received.';
  else if (form.received > londonDay(book.now()))
    complaints.received = 'The referral was received in the future.';
  if (!form.reason.trim()) complaints.reason = 'Say why support is needed.';
  refuseWrongFields(complaints);
  return {
    source: form.source,
    priority: priority ?? 'Routine',
    received: form.received,
    reason: form.reason.trim(),
  };
}
