import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';

/** What stands before the first entry. */
export const NO_HASH = '0'.repeat(64);

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One line of the ledger. `hash` is the SHA-256 of the entry's canonical JSON without `hash`; `previous` is
 * the hash of the entry before, so that no entry can change, leave or move without the chain showing it.
 */
const LedgerEntry = z.strictObject({
  schema: z.literal('council-uat/ledger/1'),
  /** From 1, without gaps. */
  number: z.int().positive(),
  /** UTC, by the clock of whoever wrote it. */
  at: z.iso.datetime(),
  /** For example `run`, `verdict`, `sign-off`, `publication`; `repair` is the ledger's own. */
  kind: z.string().min(1),
  council: z.string().min(1),
  /** The person, or the installation, that did it. */
  by: z.string().min(1),
  release: z.string().nullable(),
  gate: z.string().nullable(),
  /** What happened; its shape belongs to the kind. */
  content: z.record(z.string(), z.json()),
  previous: hash,
  hash,
});
export type LedgerEntry = Readonly<z.output<typeof LedgerEntry>>;

/** What whoever appends has to say; the ledger adds number, time and hashes. */
export type NewLedgerEntry = Pick<LedgerEntry, 'kind' | 'council' | 'by' | 'release' | 'gate' | 'content'>;

export function sealEntry(
  fresh: NewLedgerEntry,
  last: Pick<LedgerEntry, 'number' | 'hash'> | undefined,
  at: Date,
): LedgerEntry {
  const open = {
    schema: 'council-uat/ledger/1' as const,
    ...fresh,
    number: (last?.number ?? 0) + 1,
    at: at.toISOString(),
    previous: last?.hash ?? NO_HASH,
  };
  return { ...open, hash: sha256(canonicalJson(open)) };
}

export function entryLine(entry: LedgerEntry): string {
  return `${canonicalJson(entry)}\n`;
}

/** The entry that a line holds; undefined unless every byte of it is as it was written. */
export function parseEntry(line: Buffer): LedgerEntry | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
    const entry = LedgerEntry.parse(JSON.parse(text));
    const { hash: stated, ...open } = entry;
    return canonicalJson(entry) === text && sha256(canonicalJson(open)) === stated ? entry : undefined;
  } catch {
    return undefined;
  }
}
