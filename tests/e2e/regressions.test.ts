import { expect, it } from 'vitest';
import { copyOfTheCouncil, runOnCopy } from './kit/council.ts';
import { caughtOnce, keepRows, placesOf, spared } from './kit/regression-rows.ts';
import { expectOnlyRegressions, expectVersions } from './kit/regressions.ts';

/** Far above what it takes; it ends a run that hangs. */
const LIMIT_MS = 10 * 60_000;

/**
 * The part of `npm run council` that is quick enough for every `npm test`: each regression is caught once, and one
 * row of the same outline shows that not everything fails.
 */
it('fails on the next versions for each listed regression, and not beside it', {
  timeout: LIMIT_MS,
}, async () => {
  const project = copyOfTheCouncil();
  const caught = caughtOnce();
  const ids = [...caught, ...spared(project, caught)];
  keepRows(project, ids);
  const run = await runOnCopy(project, placesOf(project, ids), 'upgrade', 4);
  expect(run.scenarios.map(({ id }) => id).sort()).toEqual(ids.sort());
  expectVersions(run, 'next');
  expectOnlyRegressions(run, caught);
});
