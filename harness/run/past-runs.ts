import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunRecord } from './schema.ts';

/** The runs kept under `reports/runs`, the newest first, at most so many. A record that cannot be read is passed over. */
export function* pastRuns(reports: string, most: number): Generator<RunRecord> {
  const folder = path.join(reports, 'runs');
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  let left = most;
  for (const name of names) {
    const file = path.join(folder, name, 'run.json');
    const record = existsSync(file) ? read(file) : undefined;
    if (record !== undefined) yield record;
    if (record !== undefined && --left === 0) return;
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
