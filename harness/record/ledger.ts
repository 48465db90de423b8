import { closeSync, fsyncSync, mkdirSync, openSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { diskFault } from './disk-fault.ts';
import { entryLine, type LedgerEntry, type NewLedgerEntry, parseEntry, sealEntry } from './ledger-entry.ts';
import { readTail, type Tail } from './ledger-tail.ts';
import { readLedger } from './ledger-verify.ts';
import { withLock } from './lock.ts';
import { NotValid } from './not-valid.ts';

/** An open ledger and how it ended before anything was written. */
interface Ledger {
  readonly file: string;
  readonly descriptor: number;
  readonly tail: Tail;
}

/**
 * Appends one entry to the ledger, chained to the last, on disk when it returns; several processes may append
 * at once. A last line that a power cut tore is taken away first, and an entry of the kind `repair` tells of
 * it. Throws NotValid where the last entry was altered, ProjectFault where the ledger cannot be written.
 */
export async function appendToLedger(file: string, fresh: NewLedgerEntry): Promise<LedgerEntry> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return await withLock(file, () => appendLocked(file, fresh));
  } catch (cause) {
    throw diskFault(cause, file);
  }
}

/** The same, unless the ledger has an entry that says just this: for what is only noted when it is first seen. */
export async function appendOnce(file: string, fresh: NewLedgerEntry): Promise<LedgerEntry> {
  const wanted = meaning(fresh);
  for await (const entry of readLedger(file)) if (meaning(entry) === wanted) return entry;
  return appendToLedger(file, fresh);
}

function meaning({ kind, council, release, gate, content }: NewLedgerEntry): string {
  return canonicalJson({ kind, council, release, gate, content });
}

function appendLocked(file: string, fresh: NewLedgerEntry): LedgerEntry {
  const descriptor = openSync(file, 'a+');
  try {
    const ledger = { file, descriptor, tail: readTail(descriptor) };
    const { entries, ending } = continuation(ledger, fresh);
    writeAll(ledger, `${ending}${entries.map(entryLine).join('')}`);
    return entries.at(-1) as LedgerEntry;
  } finally {
    closeSync(descriptor);
  }
}

/** What to write: the entry, before it a repair where one is needed, or the end that the last line lacks. */
function continuation(
  { file, tail }: Ledger,
  fresh: NewLedgerEntry,
): { entries: LedgerEntry[]; ending: string } {
  const now = new Date();
  const last = lastEntry(file, tail);
  if (tail.fragment.length === 0) return { entries: [sealEntry(fresh, last, now)], ending: '' };
  const unended = parseEntry(tail.fragment);
  if (unended?.previous === last?.hash) return { entries: [sealEntry(fresh, unended, now)], ending: '\n' };
  const repair = sealEntry(repairOf(tail, fresh), last, now);
  return { entries: [repair, sealEntry(fresh, repair, now)], ending: '' };
}

function lastEntry(file: string, { line }: Tail): LedgerEntry | undefined {
  if (line === undefined) return undefined;
  const entry = parseEntry(line);
  if (entry !== undefined) return entry;
  const next = 'Nothing was added to it. See what was altered with: uat ledger verify';
  throw new NotValid({ where: file, wrong: 'the last entry of the ledger was altered', next });
}

function repairOf({ fragment }: Tail, { council, by }: NewLedgerEntry): NewLedgerEntry {
  const content = { bytes: fragment.length, sha256: sha256(fragment), reason: 'The last line was torn' };
  return { kind: 'repair', council, by, release: null, gate: null, content };
}

/** One write after what stands; where the disk takes only a part of it, that part is taken away again. */
function writeAll({ file, descriptor, tail }: Ledger, text: string): void {
  const isRepair = tail.fragment.length > 0 && !text.startsWith('\n');
  const end = isRepair ? tail.end : tail.end + tail.fragment.length;
  if (isRepair) truncateSync(file, end);
  const bytes = Buffer.from(text);
  if (writeSync(descriptor, bytes) < bytes.length) {
    truncateSync(file, end);
    throw Object.assign(new Error('The entry was cut short'), { code: 'ENOSPC' });
  }
  fsyncSync(descriptor);
}
