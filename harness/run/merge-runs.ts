import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import type { Project } from '../project/index.ts';
import { appendLine, readLines } from '../record/index.ts';
import { newRunId, runFolder } from './begin-run.ts';
import { recordCauses } from './end-run.ts';
import type { KeptRun } from './find-run.ts';
import { finishRun } from './finish-run.ts';
import { journalFile } from './journal.ts';
import type { RunRecord } from './schema.ts';

/**
 * One run out of the shards that several machines ran: journals one after the other, media and Allure results put
 * together. Throws {@link ProjectFault} when they are not parts of one and the same.
 */
export async function mergeRuns(project: Project, shards: readonly KeptRun[]): Promise<RunRecord> {
  const [first] = shards;
  if (first === undefined) throw new Error('Nothing to merge.');
  for (const shard of shards) refuseStranger(first, shard);
  const id = newRunId(first.record.pack.key);
  const folder = runFolder(project, id);
  mkdirSync(folder, { recursive: true });
  for (const shard of shards) await takeIn(shard, folder, id);
  await recordCauses(folder);
  return finishRun(folder, project.root);
}

async function takeIn(shard: KeptRun, folder: string, id: string): Promise<void> {
  for (const part of ['media', 'allure-results', 'context.json']) {
    const from = path.join(shard.folder, part);
    if (existsSync(from)) cpSync(from, path.join(folder, part), { recursive: true });
  }
  for await (const line of readLines(journalFile(shard.folder))) {
    if ('value' in line) appendLine(journalFile(folder), renamed(line.value, id));
  }
}

/** The merged run has a name of its own and is no shard. */
function renamed(event: object, id: string): object {
  if (!('type' in event) || event.type !== 'run' || !('header' in event)) return event;
  return { ...event, header: { ...(event.header as object), id, shard: null } };
}

function refuseStranger({ record: first }: KeptRun, { record: other }: KeptRun): void {
  const same = (['pack', 'environment', 'council', 'release', 'gate', 'harness'] as const).every(
    (key) => JSON.stringify(first[key]) === JSON.stringify(other[key]),
  );
  if (same) return;
  throw new ProjectFault({
    where: other.id,
    wrong: `it is not a shard of the same run as ${first.id}`,
    allowed: 'Shards share pack, environment, council, release, gate and harness',
  });
}
