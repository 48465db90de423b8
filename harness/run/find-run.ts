import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import type { Project } from '../project/index.ts';
import type { RunContext } from './context.ts';
import { journalFile } from './journal.ts';
import { projectRun } from './project-run.ts';
import type { RunRecord } from './schema.ts';

/** A run on disk. */
export interface KeptRun {
  readonly folder: string;
  readonly record: RunRecord;
}

/** Ids of all runs, the newest first. */
function runIds(project: Project): string[] {
  const folder = path.join(project.paths.reports, 'runs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(journalFile(path.join(folder, name))))
    .sort()
    .reverse();
}

/**
 * A run by its id, by a folder, or the newest (of a pack) when nothing is named. Told from its journal, so that a run
 * that was killed is found too. Throws {@link ProjectFault} when there is none.
 */
export async function findRun(project: Project, named: string | undefined, pack?: string): Promise<KeptRun> {
  if (named !== undefined) return readRun(folderOf(project, named));
  for (const id of runIds(project)) {
    const run = await readRun(folderOf(project, id));
    const isWanted = pack === undefined || (run.record.pack.key === pack && run.record.manual === undefined);
    if (isWanted) return run;
  }
  throw new ProjectFault({
    where: path.join(project.paths.reports, 'runs'),
    wrong: pack === undefined ? 'there is no run yet' : `${pack} was not run yet`,
    next: 'Run a pack first: uat run PACK',
  });
}

/** A run by its id; undefined where it is not kept. */
export async function keptRun(project: Project, id: string): Promise<KeptRun | undefined> {
  return runIds(project).includes(id) ? readRun(folderOf(project, id)) : undefined;
}

/** The newest run of a pack that fits; undefined where none does. Told from its journal, whatever state it is in. */
export async function newestRunOf(
  project: Project,
  pack: string,
  fits: (record: RunRecord) => boolean,
): Promise<KeptRun | undefined> {
  for (const id of runIds(project).filter((one) => isOfPack(one, pack))) {
    const run = await readRun(folderOf(project, id));
    const { record } = run;
    if (record.pack.key === pack && record.manual === undefined && fits(record)) return run;
  }
  return undefined;
}

/** Told from the id alone, which holds the start of the pack's name, so that other packs' journals need not be read. */
function isOfPack(id: string, pack: string): boolean {
  return id.replace(/^[^-]*-/, '').startsWith(pack.slice(0, 40));
}

/** The context that a run was begun with. */
export function contextOf(run: KeptRun): RunContext {
  return JSON.parse(readFileSync(path.join(run.folder, 'context.json'), 'utf8')) as RunContext;
}

async function readRun(folder: string): Promise<KeptRun> {
  return { folder, record: await projectRun(folder) };
}

function folderOf(project: Project, named: string): string {
  const candidates = [path.join(project.paths.reports, 'runs', named), path.resolve(named)];
  const found = candidates.find((folder) => existsSync(journalFile(folder)));
  if (found !== undefined) return found;
  const [newest] = runIds(project);
  throw new ProjectFault({
    where: named,
    wrong: 'no run of that name is kept',
    ...(newest === undefined ? {} : { allowed: `The newest is ${newest}` }),
  });
}
