import type { NewEvent, PlannedScenario } from '../../harness/run/journal.ts';
import type { RunHookRecord, RunRecord, StepStatus } from '../../harness/run/schema.ts';
import { anAttempt, aRun, aScenario, aStep } from '../run-record.ts';

export const HOOK: RunHookRecord = {
  kind: 'after-all',
  name: '',
  where: 'steps/a.ts:1',
  worker: 0,
  status: 'failed',
  reason: 'no',
  started: '2026-11-22T07:00:00.000Z',
  durationMs: 3,
  media: [],
};

export function begin(overrides: Partial<RunRecord> = {}): NewEvent {
  const {
    scenarios: _s,
    features,
    hooks: _h,
    problems: _p,
    ended: _e,
    state: _t,
    ...header
  } = aRun(overrides);
  return { type: 'run', header, features };
}

export function planned(id: string): NewEvent {
  const { status: _s, reason: _r, attempts: _a, ...scenario } = aScenario({ id });
  return { type: 'planned', scenario: scenario satisfies PlannedScenario };
}

/** The three lines of an attempt: its beginning, one step, its end. */
export function attempt(id: string, status: StepStatus, number = 1): [NewEvent, NewEvent, NewEvent] {
  const { steps: _s, ...ended } = anAttempt({ status, number });
  const reason = status === 'passed' ? {} : { reason: `${id} ${status}` };
  return [
    { type: 'attempt', id, number, worker: 0 },
    { type: 'step', id, number, step: aStep({ text: `${id} attempt ${number}` }) },
    { type: 'attempt-end', id, attempt: { ...ended, ...reason } },
  ];
}

export function end(state: 'complete' | 'interrupted'): NewEvent {
  return { type: 'end', state };
}
