import { it } from 'vitest';
import { addPack, copyOfTheCouncil, runOnCopy } from './kit/council.ts';
import { CAUGHT_BY, expectOnlyRegressions, expectVersions } from './kit/regressions.ts';

const PACK = 'caught';
/** Far above what it takes; it ends a run that hangs. */
const LIMIT_MS = 10 * 60_000;
/** `@HF-005` for the row `HF-005/urgent on a Monday`: its other rows show that nothing else fails. */
const TAGS = [...new Set([...CAUGHT_BY].map((id) => `@${id.split('/')[0]}`))].join(' or ');

/** The part of `npm run council` that is quick enough for every `npm test`. */
it('fails on the next versions where a regression is listed, and nowhere else', {
  timeout: LIMIT_MS,
}, async () => {
  const project = copyOfTheCouncil();
  addPack(project, PACK, TAGS);
  const run = await runOnCopy(project, PACK, 'upgrade', 4);
  expectVersions(run, 'next');
  expectOnlyRegressions(run);
});
