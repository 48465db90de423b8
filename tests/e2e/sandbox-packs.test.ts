import { describe, expect, it } from 'vitest';
import { packNamed, selectPack } from '../../harness/cli/selection.ts';
import { loadProject } from '../../harness/project/index.ts';
import type { RunRecord } from '../../harness/run/schema.ts';
import { APPLICATIONS } from '../../sandbox/applications.ts';
import { type Change, type EditionName, loadEdition } from '../../sandbox/kit/changes.ts';
import { copyOfTheCouncil, EVERYTHING } from './kit/council.ts';
import { newestRun, uat } from './kit/uat.ts';

/** Far above what it takes on an idle machine; it ends a run that hangs. */
const LIMIT_MS = 14 * 60_000;
const keys = Object.keys(APPLICATIONS);

/** Every regression pack, in one run on one environment. */
async function runPacks(environment: string, workers: number): Promise<RunRecord> {
  const project = copyOfTheCouncil();
  const { stderr } = await uat(project, [
    'run',
    EVERYTHING,
    '--env',
    environment,
    '--workers',
    String(workers),
  ]);
  const run = newestRun(project);
  expect(run.problems, stderr).toEqual([]);
  expect(missingFrom(run, project), 'scenarios of the regression packs that were not run').toEqual([]);
  return run;
}

function missingFrom(run: RunRecord, folder: string): string[] {
  const project = loadProject(folder);
  const packs = keys.map((key) => selectPack(project, packNamed(project, `${key}-regression`)));
  const wanted = packs.flatMap(({ chosen }) => chosen.map(({ id }) => id));
  expect(wanted.length).toBeGreaterThan(60);
  const ran = new Set(run.scenarios.filter(({ status }) => status !== 'not run').map(({ id }) => id));
  return wanted.filter((id) => !ran.has(id));
}

/** What every application's version was, as the run read it. */
function versions(run: RunRecord): (string | null)[] {
  return run.applications.map(({ versionBefore }) => versionBefore);
}

function editions(name: EditionName): string[] {
  return keys.map((key) => loadEdition(key, name).version);
}

function regressions(): Change[] {
  return keys.flatMap((key) => loadEdition(key, 'next').changes.filter(({ kind }) => kind === 'regression'));
}

describe('the regression packs of the embedded council', () => {
  it('pass entirely on the current versions', { timeout: LIMIT_MS }, async () => {
    const run = await runPacks('uat', 2);
    expect(versions(run)).toEqual(editions('current'));
    const red = run.scenarios.filter(({ status }) => status !== 'passed');
    expect(red.map(({ id, status, reason }) => `${id} ${status}: ${reason}`)).toEqual([]);
  });

  it('catch every listed regression on the next versions, and nothing else fails', {
    timeout: LIMIT_MS,
  }, async () => {
    // One more than cores: what fails is waited for, and waiting takes no processor.
    const run = await runPacks('upgrade', 3);
    expect(versions(run)).toEqual(editions('next'));
    const red = run.scenarios.filter(({ status }) => status !== 'passed');
    const failed = new Set(red.filter(({ status }) => status === 'failed').map(({ id }) => id));
    const explained = new Set(regressions().flatMap((change) => change['caught by'] ?? []));
    expect({
      'regressions that no scenario caught': regressions()
        .filter((change) => !(change['caught by'] ?? []).some((id) => failed.has(id)))
        .map(({ id, what }) => `${id}: ${what}`),
      'listed under “caught by”, but did not fail': [...explained].filter((id) => !failed.has(id)),
      'failures that no list explains': red
        .filter(({ id }) => !(explained.has(id) && failed.has(id)))
        .map(({ id, status, reason }) => `${id} ${status}: ${reason}`),
    }).toEqual({
      'regressions that no scenario caught': [],
      'listed under “caught by”, but did not fail': [],
      'failures that no list explains': [],
    });
  });
});
