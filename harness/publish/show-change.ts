import type { ChangeRecord, FoundChange, Place, StoredFile } from './change-record.ts';
import { type Pace, patience, persist } from './http/persist.ts';
import { copiedEvidence } from './outbox/guards.ts';
import { blockIn } from './test-plan-block.ts';

/** A publication as the ledger tells of it. */
export interface PublishedBefore {
  readonly reference: string;
  readonly gate: string;
  readonly decision: string;
  readonly at: string;
  /** SHA-256 by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Where it went, when that was a task. */
  readonly place: Place | null;
}

/** Whether one thing that was published is in the record. */
export interface Check {
  readonly what: string;
  readonly found: 'there' | 'twice' | 'missing' | 'altered' | 'cannot be read';
}

export interface ShownChange {
  readonly change: FoundChange;
  readonly testPlan: string;
  readonly publications: readonly {
    readonly publication: PublishedBefore;
    readonly checks: readonly Check[];
  }[];
  /** Evidence that came with a copy, a sentence each. */
  readonly copied: readonly string[];
  /** Whether all that the ledger tells of is there, and nothing strange is. */
  readonly matches: boolean;
}

/** What a change holds now, laid beside what the ledger says was published to it. */
export async function showChange(
  record: ChangeRecord,
  number: string,
  before: readonly PublishedBefore[],
  { pace, tell }: { readonly pace: Pace; readonly tell: (line: string) => void },
): Promise<ShownChange> {
  return persist(patience(record.system, pace, tell), async () => {
    const change = await record.find(number);
    const { field } = record.testPlan;
    const testPlan = (await record.read(change, [field]))[field] ?? '';
    const publications = [];
    for (const publication of before)
      publications.push({ publication, checks: await checks(record, change, testPlan, publication) });
    const copied = await copiedEvidence(record, change);
    const matches = copied.length === 0 && publications.every((one) => one.checks.every(isThere));
    return { change, testPlan, publications, copied, matches };
  });
}

async function checks(
  record: ChangeRecord,
  change: FoundChange,
  testPlan: string,
  one: PublishedBefore,
): Promise<Check[]> {
  const place = one.place ?? change;
  const notes = await record.notes(place);
  const times = notes.filter((note) => note.includes(one.reference)).length;
  const isMarked = blockIn(testPlan)?.text.includes(one.reference) === true;
  const files = await record.files(place);
  const each = Object.entries(one.files).map(([name, hash]) => fileCheck(record, files, name, hash));
  return [
    { what: `work note ${one.reference}`, found: noteFound(times, isMarked, notes.length > 0) },
    ...(await Promise.all(each)),
  ];
}

function noteFound(times: number, isMarked: boolean, isReadable: boolean): Check['found'] {
  if (times > 1) return 'twice';
  if (times === 1 || (isMarked && !isReadable)) return 'there';
  return isReadable ? 'missing' : 'cannot be read';
}

async function fileCheck(
  record: ChangeRecord,
  files: readonly StoredFile[],
  name: string,
  hash: string,
): Promise<Check> {
  const [stored, ...others] = files.filter((file) => file.name === name);
  if (stored === undefined) return { what: name, found: 'missing' };
  if (others.length > 0) return { what: name, found: 'twice' };
  const found = stored.sha256 ?? (await record.digest(stored));
  return { what: name, found: found === hash ? 'there' : 'altered' };
}

/** What may not be read is no sign of anything. */
function isThere({ found }: Check): boolean {
  return found === 'there' || found === 'cannot be read';
}
