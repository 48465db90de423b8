import { persist } from '../http/persist.ts';
import { blockIn, withBlock } from '../test-plan-block.ts';
import type { Outcome, Work } from './work.ts';

const ACTION = 'test plan';

/** Sees to it that the test plan holds this verdict's block. A field that the system does not keep is reported. */
export async function ensureTestPlan(work: Work): Promise<Outcome> {
  const { record, change, patience, entry } = work;
  const outcome = await persist(patience, () => ensure(work));
  const refused = outcome.warning !== undefined;
  entry.note(ACTION, refused ? 'ignored' : 'done', refused ? `${record.system} ${change.number}` : undefined);
  return outcome;
}

/** The field as it should be when the note is there (`noted`) or before; undefined where there is no room for it, or nothing to say. */
export async function testPlanFor(work: Work, noted: boolean): Promise<string | undefined> {
  const { publication, record, entry } = work;
  if (publication.testPlan === '') return undefined;
  const last = noted ? noteMark(entry.plan.reference) : undefined;
  const certificate = publication.attachments[0]?.name;
  const more = certificate ? `The full text is in ${certificate}.` : 'The full text is in the work note.';
  const block = { change: publication.change, text: publication.testPlan, more, ...(last && { last }) };
  return withBlock(await heldBy(work), block, record.testPlan.longest);
}

/** Whether the field says that this publication's note was written: both go in one update. */
export async function saysNoted(work: Work): Promise<boolean> {
  return (blockIn(await heldBy(work))?.text ?? '').includes(noteMark(work.entry.plan.reference));
}

async function ensure(work: Work): Promise<Outcome> {
  const { record, change } = work;
  const { field } = record.testPlan;
  const wanted = await testPlanFor(work, await saysNoted(work));
  if (wanted === undefined)
    return {
      wrote: false,
      warning: `The ${field} of ${change.number} has no room left: what people wrote there fills it`,
    };
  if (same(await heldBy(work), wanted)) return { wrote: false };
  await record.write(change, { fields: { [field]: wanted } });
  if (same(await heldBy(work), wanted)) return { wrote: true };
  const warning = `${record.system} did not keep what was written to ${field}: ask for the right to write this field`;
  return { wrote: true, warning };
}

async function heldBy({ record, change }: Work): Promise<string> {
  const { field } = record.testPlan;
  return (await record.read(change, [field]))[field] ?? '';
}

function noteMark(reference: string): string {
  return `Work note ${reference}`;
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
