import { PublishFault } from '../../errors.ts';
import { digestOfFile } from '../../record/index.ts';
import type { Attachment, ChangeRecord, Place, StoredFile } from '../change-record.ts';
import { persist } from '../http/persist.ts';
import { FileRefused, Passing } from '../http/trouble.ts';
import { formsOf } from './forms.ts';
import { type ActionOf, idOf } from './plan.ts';
import { type Outcome, placeOf, type Work } from './work.ts';

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
  for (const form of formsOf(attachment, entry.folder)) {
    try {
      const file = await form();
      const wrote = await persist(patience, () => ensureFile(record, placeOf(work, action.place), file));
      entry.note(idOf(action), 'done', file.name);
      const warning = changedForm(record, attachment, file, refusals);
      return { wrote, file, ...(refusals.length > 0 && { warning }) };
    } catch (cause) {
      if (!(cause instanceof FileRefused)) throw cause;
      refusals.push(cause.message);
    }
  }
  const why = `${record.system} does not take ${attachment.name} ("${refusals[0]}")`;
  entry.note(idOf(action), 'left out', why);
  return { wrote: false, warning: `${why}: it was left out, and the note says where it is` };
}

/** One look, one upload where it is missing, one look again. True when it was written. */
async function ensureFile(record: ChangeRecord, place: Place, file: Attachment): Promise<boolean> {
  if (await isThere(record, place, file)) return false;
  await refuseAltered(file);
  await record.attach(place, { name: file.name, path: file.file, bytes: file.bytes });
  if (await isThere(record, place, file)) return true;
  throw new Passing(`${file.name} did not arrive as it was sent`, { maybeDone: true });
}

/** Files of this name are ours alone: what is broken or there twice, after a line that was lost, is taken away. */
async function isThere(record: ChangeRecord, place: Place, file: Attachment): Promise<boolean> {
  const named = (await record.files(place)).filter(({ name }) => name === file.name);
  let found = false;
  for (const stored of named) {
    if (!found && (await holds(record, stored, file))) found = true;
    else await takeAway(record, stored);
  }
  return found;
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
  if (stored.bytes !== null && stored.bytes !== file.bytes) return false;
  return stored.sha256 === file.sha256 || (await record.digest(stored)) === file.sha256;
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
