import type { StepStatus } from '../schema.ts';

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
}

/** The worst of several outcomes; the first of those that are equally bad; passed when there are none. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((bad, one) => (severity(one) > severity(bad) ? one : bad), {
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
