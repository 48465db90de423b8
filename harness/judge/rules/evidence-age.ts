import type { RunRecord } from '../../run/schema.ts';
import { moment } from '../sentences.ts';
import { duration, readDuration } from './duration.ts';
import { rule } from './rule.ts';

/** How far the clocks of two machines may be apart. */
const CLOCK_TOLERANCE = 60_000;

/** Milliseconds; age runs from the oldest attempt that counts. A clock that went back proves no age. */
export const evidenceAge = rule<number>({
  id: 'evidence no older than',
  read: readDuration,
  allowed: (limit) => `at most ${duration(limit)}`,
  answer: ({ runs, now }, limit) => {
    if (runs.length === 0) return { ok: false, actual: 'none', sentence: 'There is no evidence to date.' };
    const oldest = Math.min(...runs.map(earliest));
    const age = now.getTime() - oldest;
    const actual = duration(Math.max(age, 0));
    const wrongClock = runs.map((run) => clockFault(run, now)).find((fault) => fault !== null);
    if (wrongClock) return { ok: false, actual, sentence: wrongClock };
    const from = `The oldest evidence is of ${moment(new Date(oldest))}, ${actual} before the verdict`;
    if (age <= limit) return { ok: true, actual, sentence: `${from}.` };
    return { ok: false, actual, sentence: `${from}. At most ${duration(limit)} is allowed: run it again.` };
  },
});

/** Times of a run in milliseconds, whatever part of the record they stand in. */
function timesOf(run: RunRecord): number[] {
  const attempts = run.scenarios.flatMap((scenario) => scenario.attempts);
  const written = [run.started, run.ended, ...attempts.flatMap(({ started, ended }) => [started, ended])];
  return written.filter((time) => time !== null).map((time) => Date.parse(time));
}

function earliest(run: RunRecord): number {
  return timesOf(run).reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
}

function clockFault(run: RunRecord, now: Date): string | null {
  const times = timesOf(run);
  if (times.some(Number.isNaN)) return `The times of run ${run.id} cannot be read, so its age is not known.`;
  const latest = times.reduce((last, time) => Math.max(last, time), 0);
  if (latest > now.getTime() + CLOCK_TOLERANCE)
    return `Run ${run.id} holds evidence of ${moment(new Date(latest))}, which is after the verdict: a clock is wrong.`;
  if (wentBack(run)) return `A clock was set back during run ${run.id}, so its age is not known.`;
  return null;
}

/** An attempt before the run's start is no fault: a resumed run keeps what was finished earlier. */
function wentBack(run: RunRecord): boolean {
  const attempts = run.scenarios.flatMap((scenario) => scenario.attempts);
  const spans = [{ started: run.started, ended: run.ended ?? run.started }, ...attempts];
  return spans.some(({ started, ended }) => Date.parse(ended) < Date.parse(started));
}
