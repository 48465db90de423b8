import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunRecord } from './schema.ts';

/** The runs kept under `reports/runs`, the newest first, at most so many; before a moment (UTC) where one is given. A record that cannot be read is passed over. */
export function* pastRuns(reports: string, most: number, before?: string): Generator<RunRecord> {
  const folder = path.join(reports, 'runs');
  const all = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  // An id begins with the moment: what is newer need not be read.
  const names = before === undefined ? all : all.filter((name) => name < before.replace(/[-:]|\.\d+/g, ''));
  let left = most;
  for (const name of names) {
    const file = path.join(folder, name, 'run.json');
    const record = existsSync(file) ? read(file) : undefined;
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
