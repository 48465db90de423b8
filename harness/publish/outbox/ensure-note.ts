import { setTimeout as pause } from 'node:timers/promises';
import { PublishFault } from '../../errors.ts';
import { persist } from '../http/persist.ts';
import { Passing } from '../http/trouble.ts';
import { saysNoted, testPlanFor } from './ensure-test-plan.ts';
import { noteText } from './note-text.ts';
import { type ActionOf, idOf } from './plan.ts';
import { plainText } from './same-text.ts';
import { type Outcome, placeOf, type Work } from './work.ts';

const LOOKS_FOR_A_NOTE = 3;

type Found = 'there' | 'not there' | 'unknown';

/**
 * Sees to it that the note is there once. Nothing can take a note back, so it is written only where it surely is not
 * there: by its reference in the journal; where that cannot be read, by the mark in the test plan, which is written in
 * the same update; where that is not kept either, by the outbox. What stays unknown is not written again.
 */
export async function ensureNote(work: Work, action: ActionOf<'note'>): Promise<Outcome> {
  const { entry, record, patience } = work;
  const id = idOf(action);
  return persist(patience, async () => {
    const found = await look(work, action);
    if (found === 'unknown') return doubtful(work);
    if (found === 'there') {
      if (lastOf(work, id) !== 'done') entry.note(id, 'done');
      return { wrote: false, ...said(await readBack(work, action)) };
    }
    await waitUntilSettled(work, id);
    await write(work, action);
    if (!(await appears(work, action))) throw notKept(work, id);
    entry.note(id, 'done');
    const isRead = (await record.notes(placeOf(work, action.place))).length > 0;
    return { wrote: true, ...said(isRead ? await readBack(work, action) : unread(work)) };
  });
}

/**
 * A system may still be at work on a note whose connection was lost, and a look before it has done tells nothing. So
 * another is written only once it must have come to an end, by the clock of the outbox.
 */
async function waitUntilSettled({ entry, patience: { pace } }: Work, id: string): Promise<void> {
  const last = entry.progress.findLast(({ action }) => action === id);
  if (last?.event !== 'begun') return;
  const waitMs = Math.min(pace.settleMs, Date.parse(last.at) + pace.settleMs - Date.now());
  if (waitMs > 0)
    throw new Passing('it cannot be known yet whether the note arrived', { maybeDone: true, waitMs });
}

/** A journal may show a note a moment after it was taken. */
async function appears(work: Work, action: ActionOf<'note'>): Promise<boolean> {
  for (let looked = 0; looked < LOOKS_FOR_A_NOTE; looked++) {
    if (looked > 0) await pause(work.patience.pace.firstMs * looked);
    if ((await look(work, action)) === 'there') return true;
  }
  return false;
}

/** What is not right with the note that can be read, as a sentence. */
async function readBack(work: Work, action: ActionOf<'note'>): Promise<string | undefined> {
  const { record, change, entry } = work;
  const { reference } = entry.plan;
  const notes = await record.notes(placeOf(work, action.place));
  const ours = notes.filter((note) => note.includes(reference));
  if (ours.length > 1)
    return `The note ${reference} stands ${ours.length} times in ${change.number}, word for word: ${record.system} wrote one after the connection was lost. One is enough to read`;
  const [kept = '', sent] = [plainText(ours[0] ?? ''), plainText(noteText(work))];
  if (kept === '' || kept.length >= sent.length || !sent.startsWith(kept)) return undefined;
  return `${record.system} kept only the first ${ours[0]?.length} characters of the note: the whole of it is in the certificate`;
}

function said(warning: string | undefined) {
  return warning === undefined ? {} : { warning };
}

async function write(work: Work, action: ActionOf<'note'>): Promise<void> {
  const { entry, record } = work;
  const id = idOf(action);
  const place = placeOf(work, action.place);
  const marked = place.kind === 'change' ? await testPlanFor(work, true) : undefined;
  const fields = marked === undefined ? {} : { fields: { [record.testPlan.field]: marked } };
  entry.note(id, 'begun', (await record.revision(place)) ?? undefined);
  try {
    await record.write(place, { note: noteText(work), ...fields });
    entry.note(id, 'done');
  } catch (cause) {
    if (!(cause instanceof Passing && cause.maybeDone)) entry.note(id, 'not sent');
    throw cause;
  }
}

async function look(work: Work, action: ActionOf<'note'>): Promise<Found> {
  const { entry, record } = work;
  const place = placeOf(work, action.place);
  const notes = await record.notes(place);
  if (notes.some((note) => note.includes(entry.plan.reference))) return 'there';
  if (notes.length > 0) return 'not there';
  const last = work.entry.progress.findLast(({ action: id }) => id === idOf(action));
  if (last?.event === 'done') return 'there';
  if (place.kind === 'change' && lastOf(work, 'test plan') === 'done')
    return (await saysNoted(work)) ? 'there' : 'not there';
  if (last?.event !== 'begun') return 'not there';
  return last.detail !== undefined && last.detail === (await record.revision(place))
    ? 'not there'
    : 'unknown';
}

function lastOf({ entry }: Work, id: string) {
  return entry.progress.findLast(({ action }) => action === id)?.event;
}

function notKept({ entry, record, change }: Work, id: string): PublishFault {
  entry.note(id, 'ignored');
  return new PublishFault({
    where: change.number,
    wrong: `${record.system} took the note and did not keep it`,
    next: 'Ask the administrator for the right to write work notes, then publish again',
  });
}

function doubtful({ record, change, entry }: Work): Outcome {
  const warning = `The connection was lost while the note was written and ${record.system} does not let this account read notes: look at ${change.number} for ${entry.plan.reference}; it was not written a second time`;
  return { wrote: false, warning };
}

function unread({ record, change }: Work): string {
  return `${record.system} took the note, and does not let this account read it back: look at ${change.number} once`;
}
