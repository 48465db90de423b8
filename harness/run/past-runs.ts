import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunRecord } from './schema.ts';

/** Bytes of records that are read at one time: a second or two. Of smoke packs that is thousands of runs, of great packs a few. */
const MOST_BYTES = 200_000_000;

/** The runs kept under `reports/runs`, the newest first, at most so many; before a moment (UTC) where one is given. A record that cannot be read is passed over. */
export function* pastRuns(reports: string, most: number, before?: string): Generator<RunRecord> {
  const folder = path.join(reports, 'runs');
  const all = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  // An id begins with the moment: what is newer need not be read.
  const names = before === undefined ? all : all.filter((name) => name < before.replace(/[-:]|\.\d+/g, ''));
  let left = most;
  let bytes = 0;
  for (const name of names) {
    const file = path.join(folder, name, 'run.json');
    bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > MOST_BYTES && left < most) return;
    const record = read(file);
    if (record !== undefined) yield record;
    if (record !== undefined && --left === 0) return;
  }
}

/** The runs of these ids, one by one, as far as they are kept. */
export function* runsOf(reports: string, ids: Iterable<string>): Generator<RunRecord> {
  for (const id of ids) {
    const record = read(path.join(reports, 'runs', id, 'run.json'));
    if (record !== undefined) yield record;
  }
}

function read(file: string): RunRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Partial<RunRecord>;
    return Array.isArray(record.scenarios) ? (record as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}
