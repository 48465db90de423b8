import { opendir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { digestOfFile } from './digest.ts';
import type { ManifestFile } from './manifest.ts';
import { NotValid } from './not-valid.ts';

/**
 * Size and SHA-256 of every file below a folder but those `except` (POSIX paths), one file in memory piece by
 * piece. Throws NotValid for a symbolic link, or anything else that is neither file nor folder.
 */
export async function digestFolder(folder: string, except: readonly string[] = []): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for await (const path of pathsBelow(folder, '')) {
    if (!except.includes(path)) files.push({ path, ...(await digestOfFile(join(folder, path))) });
  }
  return files;
}

async function* pathsBelow(folder: string, below: string): AsyncGenerator<string> {
  for await (const entry of await opendir(join(folder, below))) {
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) yield* pathsBelow(folder, path);
    else if (entry.isFile()) yield path;
    else throw neitherFileNorFolder(path, entry.isSymbolicLink());
  }
}

function neitherFileNorFolder(path: string, isLink: boolean): NotValid {
  const wrong = isLink ? 'this is a symbolic link, not a file' : 'this is neither a file nor a folder';
  return new NotValid({ where: path, wrong, allowed: 'A sealed folder holds files and folders only' });
}
