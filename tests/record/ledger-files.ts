import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appendToLedger,
  type LedgerEntry,
  type NewLedgerEntry,
  readLedger,
} from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';

export const fresh = (kind: string): NewLedgerEntry => ({
  kind,
  council: 'ashdale',
  by: 'Ada Okafor',
  release: 'council-tax-2026-2',
  gate: 'uat-exit',
  content: { note: `£ for ${kind}` },
});

/** A ledger of five entries, `kind-1` to `kind-5`, and its lines. */
export async function fiveEntries(): Promise<{ file: string; lines: string[] }> {
  const file = join(emptyFolder(), 'records', 'ledger.ndjson');
  for (const number of [1, 2, 3, 4, 5]) await appendToLedger(file, fresh(`kind-${number}`));
  return { file, lines: readFileSync(file, 'utf8').trimEnd().split('\n') };
}

export async function entriesOf(file: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of readLedger(file)) entries.push(entry);
  return entries;
}
