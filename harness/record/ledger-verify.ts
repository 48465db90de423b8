import { closeSync, existsSync, openSync } from 'node:fs';
import { rawLines } from './journal.ts';
import { type LedgerEntry, NO_HASH, parseEntry } from './ledger-entry.ts';
import { readTail } from './ledger-tail.ts';

/** An entry as it was quoted elsewhere, for example in a change record. */
export interface QuotedEntry {
  readonly number: number;
  readonly hash: string;
}

/** The first thing that is wrong with a ledger. */
export interface LedgerFault {
  readonly kind: 'changed' | 'removed' | 'reordered' | 'repeated';
  /** The entry's number. */
  readonly number: number;
  /** `Entry 3 was removed`: without a full stop. */
  readonly sentence: string;
}

/** What verification found. The ledger stands when `fault` is null. */
export interface LedgerCheck {
  /** Sound entries before the fault. */
  readonly entries: number;
  /** Hash of the last of them. */
  readonly head: string;
  readonly fault: LedgerFault | null;
  /** Whether the last line was torn; the next entry that is appended repairs it. */
  readonly torn: boolean;
  /** Numbers of entries that say they are older than the entry before: a clock was set back. */
  readonly earlier: readonly number[];
}

/** The entries of a ledger in order, for reading; lines that are not sound are passed over. */
export async function* readLedger(file: string): AsyncGenerator<LedgerEntry> {
  if (!existsSync(file)) return;
  for await (const line of rawLines(file)) {
    const entry = parseEntry(line);
    if (entry !== undefined) yield entry;
  }
}

/**
 * Checks every byte of a ledger and names the first entry that was changed, removed or reordered. `quoted`
 * entries show what the chain alone cannot: a rewritten ledger, or one with its end cut off.
 */
export async function verifyLedger(file: string, quoted: readonly QuotedEntry[] = []): Promise<LedgerCheck> {
  const { links, torn } = await readLinks(file);
  const first = links.findIndex((link, at) => !follows(link, links[at - 1], at));
  const sound = (first < 0 ? links : links.slice(0, first)).filter((link) => link !== undefined);
  const fault = first < 0 ? null : explain(links, first);
  return {
    entries: sound.length,
    head: sound.at(-1)?.hash ?? NO_HASH,
    fault: earliest(quotedFault(sound, quoted), fault),
    torn,
    earlier: sound.filter((link, at) => link.at < (sound[at - 1]?.at ?? '')).map((link) => link.number),
  };
}

/** What the chain needs of an entry; undefined where its line is not sound. */
type Link = Pick<LedgerEntry, 'number' | 'at' | 'previous' | 'hash'> | undefined;

async function readLinks(file: string): Promise<{ links: Link[]; torn: boolean }> {
  if (!existsSync(file)) return { links: [], torn: false };
  const links: Link[] = [];
  for await (const line of rawLines(file)) links.push(linkOf(parseEntry(line)));
  const torn = links.length > 0 && links.at(-1) === undefined && endsWithinLine(file);
  return { links: torn ? links.slice(0, -1) : links, torn };
}

function linkOf(entry: LedgerEntry | undefined): Link {
  if (entry === undefined) return undefined;
  const { number, at, previous, hash } = entry;
  return { number, at, previous, hash };
}

function endsWithinLine(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    return readTail(descriptor).fragment.length > 0;
  } finally {
    closeSync(descriptor);
  }
}

function follows(link: Link, before: Link, at: number): boolean {
  return link?.number === at + 1 && link.previous === (before?.hash ?? NO_HASH);
}

/** Why the line at that place (from 0) does not follow from the sound ones before it. */
function explain(links: readonly Link[], at: number): LedgerFault {
  const link = links[at];
  const due = at + 1;
  if (link === undefined) return fault('changed', due, 'was changed');
  if (link.number < due) return fault('repeated', link.number, 'stands a second time');
  if (link.number > due && links.some((other) => other?.number === due)) {
    return fault('reordered', link.number, 'stands out of order');
  }
  if (link.number > due) return fault('removed', due, 'was removed');
  return fault('changed', Math.max(1, at), 'was changed: the entry after it does not follow from it');
}

function quotedFault(
  sound: readonly NonNullable<Link>[],
  quoted: readonly QuotedEntry[],
): LedgerFault | null {
  const inOrder = [...quoted].sort((one, other) => one.number - other.number);
  const wrong = inOrder.find(({ number, hash }) => sound[number - 1]?.hash !== hash);
  if (wrong === undefined) return null;
  if (wrong.number > sound.length)
    return fault('removed', wrong.number, 'was quoted elsewhere and is not here');
  return fault('changed', wrong.number, 'is not the one that was quoted elsewhere');
}

function earliest(one: LedgerFault | null, other: LedgerFault | null): LedgerFault | null {
  if (one === null || other === null) return one ?? other;
  return one.number < other.number ? one : other;
}

function fault(kind: LedgerFault['kind'], number: number, what: string): LedgerFault {
  return { kind, number, sentence: `Entry ${number} ${what}` };
}
