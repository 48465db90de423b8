import { persist } from '../http/persist.ts';
import { blockIn, withBlock } from '../test-plan-block.ts';
import { plainText, sameText } from './same-text.ts';
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
  if (work.publication.testPlan === '') return undefined;
  return planIn(work, await heldBy(work), noted);
}

function planIn(work: Work, held: string, noted: boolean): string | undefined {
  const { publication, entry } = work;
  const last = noted ? noteMark(entry.plan.reference) : undefined;
  const certificate = publication.attachments[0]?.name;
  const more = certificate ? `The full text is in ${certificate}.` : 'The full text is in the work note.';
  const block = { change: publication.change, text: publication.testPlan, more, ...(last && { last }) };
  return withBlock(held, block, roomOf(work));
}

/** Whether the field says that this publication's note was written: both go in one update. */
export async function saysNoted(work: Work): Promise<boolean> {
  return isNoted(work, await heldBy(work));
}

/** What an instance cuts is written shorter until it fits, so that it ends at a sentence and nothing by hand is lost. */
async function ensure(work: Work): Promise<Outcome> {
  const { record, change, entry } = work;
  const { field } = record.testPlan;
  const before = await heldBy(work);
  for (let wrote = false; ; wrote = true) {
    const wanted = planIn(work, before, isNoted(work, before));
    if (wanted === undefined) {
      if (wrote) await record.write(change, { fields: { [field]: before } });
      return { wrote, warning: full(work) };
    }
    if (!wrote && sameText(before, wanted)) return { wrote };
    await record.write(change, { fields: { [field]: wanted } });
    const held = await heldBy(work);
    if (sameText(held, wanted)) return { wrote: true };
    if (sameText(held, before) || !isCut(held, wanted)) return { wrote: true, warning: notKept(work) };
    entry.note(ACTION, 'cut', String(held.length));
  }
}

/** The most characters that the field has been seen to keep. */
function roomOf({ record, entry }: Work): number {
  const cuts = entry.progress.filter(({ action, event }) => action === ACTION && event === 'cut');
  return Math.min(record.testPlan.longest, ...cuts.map(({ detail }) => Number(detail)));
}

function isCut(held: string, wanted: string): boolean {
  const [kept, sent] = [plainText(held), plainText(wanted)];
  return kept !== '' && kept.length < sent.length && sent.startsWith(kept);
}

function isNoted({ entry }: Work, held: string): boolean {
  return (blockIn(held)?.text ?? '').includes(noteMark(entry.plan.reference));
}

function full({ record, change }: Work): string {
  return `The ${record.testPlan.field} of ${change.number} has no room left: what people wrote there fills it`;
}

function notKept({ record }: Work): string {
  return `${record.system} did not keep what was written to ${record.testPlan.field}: ask for the right to write this field`;
}

async function heldBy({ record, change }: Work): Promise<string> {
  const { field } = record.testPlan;
  return (await record.read(change, [field]))[field] ?? '';
}

function noteMark(reference: string): string {
  return `Work note ${reference}`;
}
