import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { diskFault } from '../record/index.ts';

const FIXED_MODE = 0o100644;

/**
 * Writes files of `root` (POSIX paths) into a zip whose bytes follow from their paths and contents, and from the version
 * of zlib where they are text: sorted, one fixed date and mode. One file is read at a time, piece by piece; a zip of the name is
 * replaced whole or not at all. Throws ProjectFault where the disk is full or may not be written.
 */
export async function writeCanonicalZip(root: string, paths: readonly string[], file: string): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeZip(root, paths, partial);
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    throw diskFault(cause, file);
  }
}

async function writeZip(root: string, paths: readonly string[], file: string): Promise<void> {
  const zip = new ZipFile();
  zip.on('error', (fault: Error) => zip.outputStream.destroy(fault));
  for (const path of [...paths].sort()) zip.addFile(join(root, path), path, entryOf(path));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** Whether a file shrinks when it is packed: text does, and a PDF made of text; pictures and workbooks are packed already. */
export function shrinks(path: string): boolean {
  return /\.(json|ndjson|xml|html|txt|pdf|feature|phrases|csv|js|log)$/i.test(path);
}

/** The time is built from local parts, because a zip's times have no zone. */
function entryOf(path: string) {
  const mtime = new Date(2000, 0, 1, 12, 0, 0);
  return { mtime, mode: FIXED_MODE, compress: shrinks(path), forceDosTimestamp: true };
}
