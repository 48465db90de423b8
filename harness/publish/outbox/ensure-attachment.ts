import { PublishFault } from '../../errors.ts';
import { digestOfFile } from '../../record/index.ts';
import type { Attachment, ChangeRecord, Place, StoredFile } from '../change-record.ts';
import { persist } from '../http/persist.ts';
import { FileRefused, Passing } from '../http/trouble.ts';
import { sizeText } from '../size-text.ts';
import { formsOf } from './forms.ts';
import { type ActionOf, idOf } from './plan.ts';
import { type Outcome, placeOf, type Work } from './work.ts';

/** With the waits between them, two minutes: one that is not taken in by then never will be. */
const LOOKS_AT_PENDING = 8;

/** What was met on the way. */
interface Seen {
  /** How often the file was there and not ready. */
  pending: number;
  /** Whether an upload may have arrived although nobody said so. */
  isDoubtful: boolean;
}

/**
 * Sees to it that a file is in the record once, with the content that was sealed: as it is, in its next best form
 * where that is refused, or not at all, which the note then says.
 */
export async function ensureAttachment(work: Work, action: ActionOf<'attachment'>): Promise<Outcome> {
  const { entry, publication, record, patience } = work;
  const attachment = publication.attachments.find(({ name }) => name === action.name);
  if (attachment === undefined)
    throw new Error(`The plan attaches ${action.name} and does not say where it lies.`);
  const refusals: string[] = [];
  const seen: Seen = { pending: 0, isDoubtful: false };
  for (const form of formsOf(attachment, entry.folder)) {
    try {
      const file = await form();
      const wrote = await persist(patience, () =>
        ensureFile(record, placeOf(work, action.place), file, seen),
      );
      entry.note(idOf(action), 'done', file.name);
      const warning = changedForm(record, attachment, file, refusals);
      return { wrote, file, isDoubtful: seen.isDoubtful, ...(refusals.length > 0 && { warning }) };
    } catch (cause) {
      if (!(cause instanceof FileRefused)) throw cause;
      refusals.push(cause.message);
    }
  }
  const why = `${record.system} does not take it (${sizeText(attachment.bytes)}): "${refusals[0]}"`;
  entry.note(idOf(action), 'left out', why);
  return {
    wrote: false,
    warning: `${attachment.name} was left out, and the note says where it is. ${why}`,
  };
}

/** One look, one upload where it is missing, one look again. True when it was written. */
async function ensureFile(
  record: ChangeRecord,
  place: Place,
  file: Attachment,
  seen: Seen,
): Promise<boolean> {
  if (await isThere(record, place, file, seen)) return false;
  await refuseAltered(file);
  try {
    await record.attach(place, { name: file.name, path: file.file, bytes: file.bytes });
  } catch (cause) {
    seen.isDoubtful ||= cause instanceof Passing && cause.maybeDone;
    throw cause;
  }
  if (await isThere(record, place, file, seen)) return true;
  throw new Passing(`${file.name} did not arrive as it was sent`, { maybeDone: true });
}

/** Files of this name are ours alone: what is broken or there twice, after a line that was lost, is taken away. */
async function isThere(record: ChangeRecord, place: Place, file: Attachment, seen: Seen): Promise<boolean> {
  const named = (await record.files(place)).filter(({ name }) => name === file.name);
  let found = false;
  for (const stored of named) {
    if (!found && (await holds(record, stored, file))) found = true;
    else if (stored.isReady !== false || seen.pending >= LOOKS_AT_PENDING) await takeAway(record, stored);
    else if (!found) throw stillPending(file, seen);
  }
  return found;
}

function stillPending({ name }: Attachment, seen: Seen): Passing {
  seen.pending++;
  return new Passing(`${name} is still being taken in`, { maybeDone: true });
}

/** What the account may not delete stays: a broken copy beside the whole one is no reason to stop. */
async function takeAway(record: ChangeRecord, stored: StoredFile): Promise<void> {
  try {
    await record.remove(stored);
  } catch (cause) {
    if (!(cause instanceof PublishFault)) throw cause;
  }
}

/** The system's own word for a hash is believed when it agrees; before a file is given up it is read back. */
async function holds(record: ChangeRecord, stored: StoredFile, file: Attachment): Promise<boolean> {
  if (stored.sha256 === file.sha256) return true;
  if (stored.isReady === false) return false;
  if (stored.bytes !== null && stored.bytes !== file.bytes) return false;
  return (await record.digest(stored)) === file.sha256;
}

async function refuseAltered({ file, name, sha256 }: Attachment): Promise<void> {
  const found = await digestOfFile(file).catch(() => undefined);
  if (found?.sha256 === sha256) return;
  throw new PublishFault({
    where: file,
    wrong: found === undefined ? 'the file is gone' : `it is not what it was when ${name} was sealed`,
    next: 'Put the sealed file back, or take the release through the gate again',
  });
}

function changedForm(
  record: ChangeRecord,
  { name }: Attachment,
  file: Attachment,
  [why]: readonly string[],
): string {
  return `${record.system} does not take ${name} ("${why}"): it is attached as ${file.name}`;
}
