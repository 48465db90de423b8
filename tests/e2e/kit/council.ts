import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { write } from './project.ts';
import { newestRun, uat } from './uat.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const COPIED = ['data', 'features', 'pages', 'steps'];
/** The general vocabulary comes with the package. */
const SHIPPED = path.join(REPOSITORY, 'steps', 'shared');

/** The pack of the copy that chooses all that the regression packs choose, and the journeys. */
export const EVERYTHING = 'everything';

/**
 * A copy of the sample project in a folder of its own, with the embedded council of the repository behind it. It
 * keeps no pictures: what the pictures show is proven elsewhere, and scenarios take less time without them.
 */
export function copyOfTheCouncil(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-packs-'));
  const filter = (from: string) => from !== SHIPPED;
  for (const name of COPIED)
    cpSync(path.join(REPOSITORY, name), path.join(folder, name), { recursive: true, filter });
  // A link, so that the council finds its own dependencies.
  symlinkSync(path.join(REPOSITORY, 'sandbox'), path.join(folder, 'sandbox'), 'junction');
  const settings = readFileSync(path.join(folder, 'data/project.yaml'), 'utf8');
  write(folder, 'data/project.yaml', settings.replace(/^evidence: .*$/m, 'evidence: none'));
  write(
    folder,
    `data/packs/${EVERYTHING}.yaml`,
    'name: Everything\npurpose: For a test.\napplications: [council-tax, homefix, carecase]\nscenarios: "not @draft"\n',
  );
  return folder;
}

/** Runs a pack of the copy, or scenarios by their places; the run must be one without problems of its own. */
export async function runOnCopy(
  project: string,
  what: readonly string[],
  environment: string,
  workers: number,
): Promise<RunRecord> {
  const how = ['--env', environment, '--workers', String(workers)];
  const { stderr } = await uat(project, ['run', ...what, ...how]);
  const run = newestRun(project);
  expect(run.problems, stderr).toEqual([]);
  return run;
}
