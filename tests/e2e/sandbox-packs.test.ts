import { describe, expect, it } from 'vitest';
import { packNamed, selectPack } from '../../harness/cli/selection.ts';
import { loadProject } from '../../harness/project/index.ts';
import type { RunRecord } from '../../harness/run/schema.ts';
import { copyOfTheCouncil, EVERYTHING, runOnCopy } from './kit/council.ts';
import { expectAllPassed, expectOnlyRegressions, expectVersions, KEYS } from './kit/regressions.ts';

/** Far above what it takes on an idle machine; it ends a run that hangs. */
const LIMIT_MS = 14 * 60_000;

/** Every regression pack, in one run on one environment. */
async function runPacks(environment: string, workers: number): Promise<RunRecord> {
  const project = copyOfTheCouncil();
  const run = await runOnCopy(project, [EVERYTHING], environment, workers);
  expect(missingFrom(run, project), 'scenarios of the regression packs that were not run').toEqual([]);
  return run;
}

function missingFrom(run: RunRecord, folder: string): string[] {
  const project = loadProject(folder);
  const packs = KEYS.map((key) => selectPack(project, packNamed(project, `${key}-regression`)));
  const wanted = packs.flatMap(({ chosen }) => chosen.map(({ id }) => id));
  expect(wanted.length).toBeGreaterThan(60);
  const ran = new Set(run.scenarios.filter(({ status }) => status !== 'not run').map(({ id }) => id));
  return wanted.filter((id) => !ran.has(id));
}

describe('the regression packs of the embedded council', () => {
  // More workers than cores: what fails is waited for, and pages are slow on purpose; waiting takes no processor.
  it('pass entirely on the current versions', { timeout: LIMIT_MS }, async () => {
    const run = await runPacks('uat', 5);
    expectVersions(run, 'current');
    expectAllPassed(run);
  });

  it('catch every listed regression on the next versions, and nothing else fails', {
    timeout: LIMIT_MS,
  }, async () => {
    const run = await runPacks('upgrade', 5);
    expectVersions(run, 'next');
    expectOnlyRegressions(run);
  });
});
