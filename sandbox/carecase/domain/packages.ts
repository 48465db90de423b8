import type { Role, Worker } from '../staff.ts';
import { type Casebook, event, find } from './casebook.ts';
import { isDay } from './dates.ts';
import { eligibilityOf } from './eligibility.ts';
import { pounds } from './money.ts';
import type { CarePackage, PackageLine } from './records.ts';
import { conflict, notAllowed, refuseWrongFields } from './refusal.ts';
import { openPerson } from './restriction.ts';

/** Above this many pence a week the funding panel decides, outside CareCase. */
const PANEL_LIMIT = 1_500_00;
export const URGENT_NEED = 'Urgent need, before an assessment';
export const ASSESSED_NEED = 'Assessed need';
const PROPOSERS: readonly Role[] = [
  'social worker',
  'senior social worker',
  'team manager',
  'safeguarding lead',
];

export interface PackageForm {
  readonly basis: string;
  readonly start: string;
  readonly lines: readonly PackageLine[];
}

/** Pence; half a penny is rounded up. */
export function lineCost(line: PackageLine): number {
  return Math.round((line.units * line.unitCost) / 100);
}

export function proposePackage(
  book: Casebook,
  worker: Worker,
  personId: string,
  form: PackageForm,
): CarePackage {
  if (!PROPOSERS.includes(worker.role)) throw notAllowed('Your role may not propose care packages.');
  openPerson(book, worker, personId, 'Proposed a care package');
  refuseWrongFields(complaintsAbout(form));
  if (form.basis === ASSESSED_NEED && !hasEligibleNeed(book, personId)) {
    throw conflict('There is no authorised assessment that finds this person eligible.');
  }
  const weeklyCost = form.lines.reduce((total, line) => total + lineCost(line), 0);
  const carePackage: CarePackage = {
    id: book.number('K'),
    personId,
    team: worker.team,
    ...form,
    weeklyCost,
    proposedBy: worker.username,
    status: weeklyCost > PANEL_LIMIT ? 'With the funding panel' : 'Awaiting authorisation',
    history: [event(book, worker, 'Care package proposed', `${pounds(weeklyCost)} a week`)],
  };
  book.packages.set(carePackage.id, carePackage);
  return carePackage;
}

export function openPackage(book: Casebook, worker: Worker, id: string): CarePackage {
  const carePackage = find(book.packages, id, 'care package');
  if (worker.role === 'business support') throw notAllowed('Business support may not open care packages.');
  openPerson(book, worker, carePackage.personId, `Opened care package ${id}`);
  return carePackage;
}

/** Authorises a package. Nobody authorises their own, or more than their limit. */
export function authorisePackage(book: Casebook, worker: Worker, id: string): CarePackage {
  const carePackage = openForDecision(book, worker, id);
  const limit = worker.limit ?? 0;
  const tolerated = book.has('package-limit-a-penny-out') ? limit + 1 : limit;
  if (carePackage.weeklyCost > tolerated) {
    throw notAllowed(
      `This package costs ${pounds(carePackage.weeklyCost)} a week, which is more than your limit of ` +
        `${pounds(limit)}. Somebody with a higher limit has to authorise it.`,
    );
  }
  carePackage.status = 'Authorised';
  carePackage.history.push(event(book, worker, 'Authorised', `${pounds(carePackage.weeklyCost)} a week`));
  return carePackage;
}

export function declinePackage(book: Casebook, worker: Worker, id: string, reason: string): CarePackage {
  const carePackage = openForDecision(book, worker, id);
  refuseWrongFields(reason.trim() ? {} : { reason: 'Say why the package is declined.' });
  carePackage.status = 'Declined';
  carePackage.history.push(event(book, worker, 'Declined', reason.trim()));
  return carePackage;
}

/** Whether that worker is offered the decision. Their limit is only checked when they decide. */
export function mayDecide(book: Casebook, worker: Worker, carePackage: CarePackage): boolean {
  const waiting = carePackage.status === 'Awaiting authorisation';
  return waiting && worker.limit !== undefined && !isOwn(book, worker, carePackage);
}

function openForDecision(book: Casebook, worker: Worker, id: string): CarePackage {
  const carePackage = openPackage(book, worker, id);
  if (worker.limit === undefined) throw notAllowed('Your role may not authorise care packages.');
  if (isOwn(book, worker, carePackage))
    throw notAllowed('You may not authorise a care package that you proposed.');
  if (carePackage.status !== 'Awaiting authorisation')
    throw conflict('This package does not await authorisation.');
  return carePackage;
}

function isOwn(book: Casebook, worker: Worker, carePackage: CarePackage): boolean {
  if (book.has('manager-authorises-own-package') && worker.role === 'team manager') return false;
  return carePackage.proposedBy === worker.username;
}

function hasEligibleNeed(book: Casebook, personId: string): boolean {
  const assessments = [...book.assessments.values()].filter((each) => each.personId === personId);
  return assessments.some(
    (each) => each.stage === 'Authorised' && eligibilityOf(book, each.answers) === 'Eligible',
  );
}

function complaintsAbout(form: PackageForm): Record<string, string> {
  const complaints: Record<string, string> = {};
  if (![ASSESSED_NEED, URGENT_NEED].includes(form.basis))
    complaints.basis = 'Choose what the package is based on.';
  if (!isDay(form.start)) complaints.start = 'Enter the day on which the package starts.';
  if (form.lines.length === 0) complaints.lines = 'Add at least one service.';
  const wrong = form.lines.some((line) => !line.service || !(line.units > 0) || !(line.unitCost > 0));
  if (wrong) complaints.lines = 'Each service needs a name, a number of units and a cost above nothing.';
  return complaints;
}
