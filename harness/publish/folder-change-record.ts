import { join } from 'node:path';
import { PublishFault, UatError } from '../errors.ts';
import { safeName } from '../prove/index.ts';
import { diskFault, sha256, writeAtomic } from '../record/index.ts';
import type { Publication, Published } from './change-record.ts';
import { changeText } from './change-text.ts';
import { copyVerified, holds } from './copy-verified.ts';
import { enterIndex, type PublishedEntry, readIndex } from './folder-index.ts';

const INDEX = 'change.json';
const STAMP = /[-:]|\.\d+/g;

/**
 * A folder for each change: `<records>/changes/<change>/`. A publication is in the index only once all of
 * its files are there, so that an interrupted one is completed by publishing again.
 */
export class FolderChangeRecord {
  private readonly changes: string;

  /** @param records Absolute folder of what outlives a clean-up. */
  constructor(records: string) {
    this.changes = join(records, 'changes');
  }

  async publish(publication: Publication): Promise<Published> {
    const folder = join(this.changes, safeName(publication.change, 60));
    try {
      return await publishTo(folder, publication);
    } catch (cause) {
      throw asPublishFault(diskFault(cause, join(folder, INDEX)), folder);
    }
  }
}

async function publishTo(folder: string, publication: Publication): Promise<Published> {
  const { change, gate, decision, key } = publication;
  const index = readIndex(join(folder, INDEX), change);
  const known = index.publications.find((entry) => entry.key === key);
  if (known && (await isComplete(folder, known)))
    return {
      where: folder,
      alreadyThere: true,
      said: `${decision} at ${gate} is already there in ${change}`,
    };
  const entry = entryOf(publication, known?.publishedAt ?? new Date().toISOString());
  await writeFiles(folder, publication, entry);
  const entered = await enterIndex(join(folder, INDEX), change, entry);
  await writeAtomic(join(folder, 'change.txt'), changeText(entered));
  return { where: folder, alreadyThere: false, said: `${decision} at ${gate} published to ${change}` };
}

async function writeFiles(folder: string, publication: Publication, entry: PublishedEntry): Promise<void> {
  for (const attachment of publication.attachments)
    await copyVerified(attachment, join(folder, pathOf(attachment.name)));
  await writeAtomic(join(folder, entry.workNote.path), publication.workNote);
  if (publication.testPlan !== '')
    await writeAtomic(join(folder, 'test-plan.txt'), `${publication.testPlan}\n`);
}

function entryOf(publication: Publication, publishedAt: string): PublishedEntry {
  const { key, release, gate, decision, judgedAt, manifestA, manifestB, workNote } = publication;
  const stamp = `${judgedAt.replace(STAMP, '')}-${safeName(gate, 24)}-${manifestB.slice(0, 8)}`;
  return {
    key,
    release,
    gate,
    decision,
    judgedAt,
    publishedAt,
    manifestA,
    manifestB,
    workNote: { path: `work-notes/${stamp}.txt`, sha256: sha256(workNote) },
    attachments: publication.attachments.map(({ name, bytes, sha256: hash }) => ({
      path: pathOf(name),
      bytes,
      sha256: hash,
    })),
  };
}

async function isComplete(folder: string, { workNote, attachments }: PublishedEntry): Promise<boolean> {
  const files = [workNote, ...attachments];
  const there = await Promise.all(files.map((file) => holds(join(folder, file.path), file.sha256)));
  return there.every(Boolean);
}

function pathOf(name: string): string {
  return `attachments/${safeName(name, 100)}`;
}

/** Whatever the disk refuses, the command ends as "could not publish". */
function asPublishFault(cause: unknown, folder: string): unknown {
  if (cause instanceof PublishFault) return cause;
  if (cause instanceof UatError) return new PublishFault(cause.parts, { cause });
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === undefined) return cause;
  return new PublishFault(
    { where: folder, wrong: message, next: 'Put it right and publish again' },
    { cause },
  );
}
