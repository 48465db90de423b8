import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../../project/index.ts';
import { readLines } from '../../record/index.ts';
import { findRun, type KeptRun } from '../../run/index.ts';

/** What marks the id of a run by hand, so that others need not be looked into. */
const MARK = '-by-hand-';

/** The name that a run by hand is given, from which its id is made. */
export function slugOf(pack: string): string {
  // Ids keep 40 characters of it.
  return `${pack.slice(0, 40 - MARK.length)}${MARK.slice(0, -1)}`;
}

/** The newest complete run by hand of each pack, by the pack's key: those before it are history. */
export async function currentRuns(
  project: Project,
  release: string,
  gate: string,
): Promise<Map<string, KeptRun>> {
  const current = new Map<string, KeptRun>();
  for (const folder of foldersNewestFirst(project)) {
    if (!(await isOf(folder, release, gate))) continue;
    const run = await findRun(project, folder);
    const { manual, state, pack } = run.record;
    if (manual !== undefined && state === 'complete' && !current.has(pack.key)) current.set(pack.key, run);
  }
  return current;
}

function foldersNewestFirst({ paths }: Project): string[] {
  const runs = path.join(paths.reports, 'runs');
  const names = existsSync(runs) ? readdirSync(runs).filter((name) => name.includes(MARK)) : [];
  return names
    .sort()
    .reverse()
    .map((name) => path.join(runs, name));
}

/** Told by the head of the journal alone: a run may be large. */
async function isOf(folder: string, release: string, gate: string): Promise<boolean> {
  const journal = path.join(folder, 'events.ndjson');
  if (!existsSync(journal)) return false;
  for await (const line of readLines(journal)) {
    const header =
      'value' in line && 'header' in line.value ? (line.value.header as Record<string, unknown>) : {};
    return header.release === release && header.gate === gate;
  }
  return false;
}
