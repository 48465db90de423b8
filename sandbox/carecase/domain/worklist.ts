import type { Worker } from '../staff.ts';
import { workerOf } from '../staff.ts';
import { assessmentActions } from './assessments.ts';
import type { Casebook } from './casebook.ts';
import { mayDecide } from './packages.ts';
import type { Assessment, CarePackage } from './records.ts';
import { maySeePerson } from './restriction.ts';

export const WORKLISTS = ['mine', 'team', 'decisions'] as const;
export type WorklistName = (typeof WORKLISTS)[number];

export interface WorkItem {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly personId: string;
  /** ISO date, or empty. */
  readonly due: string;
  readonly stage: string;
  readonly worker: string;
}

/**
 * Work that is not finished: `mine` is the worker's own, `team` the whole team's, `decisions` what waits for this
 * worker to authorise. Work on a record that the worker may not see is on none of them. Soonest due first.
 */
export function worklist(book: Casebook, worker: Worker, name: WorklistName): WorkItem[] {
  if (worker.role === 'business support') return [];
  const assessments = [...book.assessments.values()].filter((each) => isOn(book, worker, name, each));
  const packages = [...book.packages.values()].filter((each) => packageIsOn(book, worker, name, each));
  const items = [...assessments.map(assessmentItem), ...packages.map(packageItem)];
  const visible = items.filter((item) => maySeePerson(book, worker, item.personId));
  return visible.sort((one, other) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id));
}

function isOn(book: Casebook, worker: Worker, name: WorklistName, assessment: Assessment): boolean {
  if (assessment.stage === 'Authorised') return false;
  if (assessment.stage === 'Returned' && book.has('returned-work-vanishes')) return false;
  if (name === 'mine') return assessment.worker === worker.username;
  if (name === 'team') return assessment.team === worker.team;
  return assessmentActions(worker, assessment).decide && isOfTeam(worker, assessment.team);
}

function packageIsOn(book: Casebook, worker: Worker, name: WorklistName, carePackage: CarePackage): boolean {
  if (carePackage.status !== 'Awaiting authorisation') return false;
  if (name === 'mine') return carePackage.proposedBy === worker.username;
  if (name === 'team') return carePackage.team === worker.team;
  return mayDecide(book, worker, carePackage) && isOfTeam(worker, carePackage.team);
}

function isOfTeam(worker: Worker, team: string): boolean {
  return worker.role === 'safeguarding lead' || worker.team === team;
}

function assessmentItem(assessment: Assessment): WorkItem {
  const { id, kind, personId, due, stage } = assessment;
  return {
    id,
    kind,
    personId,
    due,
    stage,
    path: `/assessments/${id}`,
    worker: workerOf(assessment.worker).name,
  };
}

function packageItem(carePackage: CarePackage): WorkItem {
  const { id, personId, start, status, proposedBy } = carePackage;
  const path = `/packages/${id}`;
  return {
    id,
    kind: 'Care package',
    personId,
    due: start,
    stage: status,
    path,
    worker: workerOf(proposedBy).name,
  };
}
