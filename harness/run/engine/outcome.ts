import type { StepStatus, Trouble } from '../schema.ts';
import { Pending, Skipped } from './not-run.ts';

/** From harmless to worst; the worst of a scenario's steps is the scenario's own. */
const SEVERITY: readonly StepStatus[] = [
  'passed',
  'skipped',
  'pending',
  'undefined',
  'ambiguous',
  'blocked',
  'failed',
];

/** What one step, hook or scenario came to. */
export interface Outcome {
  readonly status: StepStatus;
  /** One or two plain sentences. */
  readonly reason?: string;
  /** Technical detail, masked. */
  readonly detail?: string;
  readonly error?: unknown;
  /** What it ran into, where that is known. */
  readonly trouble?: Trouble;
}

/** Whether `one` is a worse outcome than `other`. */
export function isWorse(one: Outcome, other: Outcome): boolean {
  return severity(one) > severity(other);
}

/** Whether it says something about the application, so that trying again may say another thing. */
export function isRed({ status }: Outcome): boolean {
  return status === 'failed' || status === 'blocked';
}

/** The worst of several outcomes; the first of those that are equally bad; passed when there are none. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((bad, one) => (isWorse(one, bad) ? one : bad), {
    status: 'passed',
  } as Outcome);
}

function severity(outcome: Outcome): number {
  return SEVERITY.indexOf(outcome.status);
}

/** What code that did not throw said by its return value. */
export function outcomeOfResult(result: unknown): Outcome {
  if (result === 'skipped') return { status: 'skipped', reason: 'The step asked to be skipped.' };
  if (result === 'pending') return { status: 'pending', reason: 'This step is not built yet.' };
  return { status: 'passed' };
}

/** What code said by what it threw: undefined for an ordinary error. */
export function outcomeOfSignal(error: unknown): Outcome | undefined {
  if (error instanceof Pending) return { status: 'pending', reason: error.message };
  if (error instanceof Skipped) return { status: 'skipped', reason: error.message };
  return undefined;
}
