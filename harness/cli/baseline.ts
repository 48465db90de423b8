import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Baseline } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { keptRun, RunRecord } from '../run/index.ts';

/** The runs that a gate names as its baseline, from among the runs that are kept or the packs that were sealed. */
export async function baselineOf(project: Project, ids: readonly string[]): Promise<Baseline> {
  const found = await Promise.all(
    ids.map(async (id) => (await keptRun(project, id))?.record ?? sealedRun(project, id)),
  );
  return {
    runs: found.filter((run) => run !== undefined),
    missing: ids.filter((_, at) => found[at] === undefined),
  };
}

function sealedRun(project: Project, id: string): RunRecord | undefined {
  const packs = path.join(project.paths.records, 'packs');
  const names = existsSync(packs) ? readdirSync(packs) : [];
  const files = names.map((name) => path.join(packs, name, 'evidence', 'runs', id, 'run.json'));
  const file = files.find((one) => path.basename(path.dirname(one)) === id && existsSync(one));
  return file === undefined ? undefined : RunRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
}
