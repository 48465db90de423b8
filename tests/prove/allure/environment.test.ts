import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { decorateResults } from '../../../harness/prove/allure/decorate.ts';
import { EVERYTHING } from '../../../harness/prove/allure/what-fits.ts';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { aRun } from '../../run-record.ts';
import { temporaryFolder, writeRun } from '../run-folder.ts';

/** The names that Allure's block of metadata gets from a run. */
function namesOf(run: RunRecord): string[] {
  const root = temporaryFolder();
  const target = path.join(root, 'results');
  decorateResults(writeRun(root, run), target, EVERYTHING, {});
  const lines = readFileSync(path.join(target, 'environment.properties'), 'utf8').split('\n');
  return lines.map((line) => line.split('=')[0] ?? '');
}

it('what was done by hand does not take the place of the browser and of who ran it', () => {
  const manual = {} as NonNullable<RunRecord['manual']>;
  expect(namesOf(aRun())).toEqual(expect.arrayContaining(['Browser', 'Seed', 'Run', 'Run_by']));
  const byHand = namesOf(aRun({ manual }));
  expect(byHand).toEqual(expect.arrayContaining(['Done_by_hand', 'Taken_in_by']));
  for (const name of ['Browser', 'Operating_system', 'Seed', 'Run', 'Run_by'])
    expect(byHand).not.toContain(name);
});
