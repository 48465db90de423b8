import type { StopEarly } from '../../project/index.ts';
import { isSignInTrouble, type Note } from './standing.ts';

/** Why no further scenario of the run begins, or undefined. `begun` and `now` are milliseconds. */
export function whyStopped(
  policy: StopEarly,
  notes: readonly Note[],
  { begun, now }: { readonly begun: number; readonly now: number },
): string | undefined {
  const { afterFailedSignIn, failures, timeBudgetMs } = policy;
  const refused = afterFailedSignIn ? notes.find(isSignInTrouble) : undefined;
  if (refused !== undefined)
    return `The pack stops after the first failed sign-in, which was in ${refused.scenario}.`;
  const failed = new Set(notes.filter((note) => note.status !== 'passed').map((note) => note.scenario)).size;
  if (failures !== null && failed >= failures)
    return `The pack stops at ${failures} ${failures === 1 ? 'failure' : 'failures'}.`;
  if (timeBudgetMs === null || now - begun < timeBudgetMs) return undefined;
  return `The pack's time of ${lengthOf(timeBudgetMs)} was up.`;
}

function lengthOf(ms: number): string {
  const [count, unit] = ms % 60_000 === 0 ? [ms / 60_000, 'minute'] : [ms / 1_000, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
