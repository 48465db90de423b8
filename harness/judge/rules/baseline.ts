import type { RunRecord } from '../../run/schema.ts';
import { isOrAre, listed } from '../sentences.ts';
import type { Answer, Evidence } from './rule.ts';

/** Answers by comparing with the baseline's runs; fails and says why where there are none. */
export function againstBaseline(
  { baseline }: Evidence,
  compare: (runs: readonly RunRecord[]) => Answer,
): Answer {
  if (baseline === undefined || baseline.runs.length + baseline.missing.length === 0)
    return cannot('This gate names no run under baseline, so nothing can be compared');
  if (baseline.missing.length > 0)
    return cannot(
      `${listed(baseline.missing)}, named under baseline, ${isOrAre(baseline.missing)} not kept here, so nothing can be compared`,
    );
  const unfinished = baseline.runs.find((run) => run.state !== 'complete');
  if (unfinished)
    return cannot(`The baseline ${unfinished.id} did not come to its end, so nothing can be compared`);
  return compare(baseline.runs);
}

export function cannot(why: string): Answer {
  return { ok: false, actual: 'not evaluated', sentence: `${why}.` };
}
