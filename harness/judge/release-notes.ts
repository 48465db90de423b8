import type { ReleaseNoteToJudge } from './input.ts';
import type { JudgedScenario } from './scenarios.ts';
import type { Outcome, VerdictNote } from './schema.ts';
import { isOrAre } from './sentences.ts';

const RESULTS: readonly Outcome[] = ['passed', 'failed', 'waived', 'flaky'];

/** What the scenarios of each item of the release notes came to. A scenario stands for all its rows. */
export function judgedNotes(
  notes: readonly ReleaseNoteToJudge[],
  scenarios: readonly JudgedScenario[],
): VerdictNote[] {
  return notes.map(({ id, text, scenarios: ids, notTested }) => {
    if (notTested !== null) return { id, text, scenarios: [], state: 'not tested', why: notTested };
    const found = ids.map((one) => scenarios.filter((it) => it.id === one || it.id.startsWith(`${one}/`)));
    const absent = ids.filter((_, at) => found[at]?.length === 0);
    const results = found.flat().map((one) => ({ id: one.id, outcome: one.outcome }));
    return { id, text, scenarios: results, ...stateOf(results, absent) };
  });
}

function stateOf(
  results: VerdictNote['scenarios'],
  absent: readonly string[],
): Pick<VerdictNote, 'state' | 'why'> {
  const without = results.filter(({ outcome }) => !RESULTS.includes(outcome)).map(({ id }) => id);
  if (absent.length > 0)
    return {
      state: 'not covered',
      why: `${absent.join(', ')} ${isOrAre(absent)} not among this gate's scenarios`,
    };
  if (without.length > 0) return { state: 'not covered', why: `${without.join(', ')} gave no result` };
  const is = (...outcomes: Outcome[]) => results.some(({ outcome }) => outcomes.includes(outcome));
  if (is('failed', 'flaky')) return { state: 'failed', why: '' };
  return { state: is('waived') ? 'waived' : 'passed', why: '' };
}
