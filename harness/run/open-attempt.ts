import type { RunEvent } from './journal.ts';
import type { AttemptRecord, StepRecord } from './schema.ts';

/**
 * `stopped`: it had not ended when the run was, and gives way to the one of a resumed run. `inner`: by depth, steps whose
 * phrase has not ended.
 */
export type OpenAttempt = AttemptRecord & {
  finished: boolean;
  stopped: boolean;
  inner: Map<number, StepRecord[]>;
};

export function openAttempt(event: Extract<RunEvent, { type: 'attempt' }>, number: number): OpenAttempt {
  const { worker, at } = event;
  return {
    number,
    worker,
    started: at,
    ended: at,
    durationMs: 0,
    status: 'blocked',
    people: [],
    steps: [],
    media: [],
    finished: false,
    stopped: false,
    inner: new Map(),
  };
}

/** What a phrase stands for ends before the phrase itself, which then takes it in. */
export function takeStep({ steps, inner }: OpenAttempt, event: Extract<RunEvent, { type: 'step' }>): void {
  const { step, depth = 0 } = event;
  const within = inner.get(depth + 1);
  inner.delete(depth + 1);
  const whole = within === undefined ? step : { ...step, steps: within };
  if (depth === 0) steps.push(whole);
  else inner.set(depth, [...(inner.get(depth) ?? []), whole]);
}

export function closeAttempt(open: OpenAttempt, last: string): AttemptRecord {
  const { finished, stopped: _, inner, ...attempt } = open;
  if (finished) return attempt;
  // The run was killed within a phrase: what it had done stands for itself.
  const steps = [...attempt.steps, ...[...inner.keys()].sort().flatMap((depth) => inner.get(depth) ?? [])];
  const durationMs = Date.parse(last) - Date.parse(attempt.started);
  return {
    ...attempt,
    steps,
    ended: last,
    durationMs,
    reason: 'The run was stopped, or the browser crashed, before this scenario ended.',
    interrupted: true,
  };
}
