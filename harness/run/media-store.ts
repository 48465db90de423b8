import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../record/index.ts';
import type { Media } from './schema.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/plain': 'txt',
  'text/yaml': 'yaml',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/uri-list': 'txt',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
};

/** Files of a run by content: what is stored twice is written once. */
export class MediaStore {
  private readonly runFolder: string;
  private readonly writing = new Map<string, Promise<void>>();

  constructor(runFolder: string) {
    this.runFolder = runFolder;
    mkdirSync(path.join(runFolder, 'media'), { recursive: true });
  }

  /** Keeps a body under its hash. The file may still be on its way to the disk: see {@link settled}. */
  keep(body: Buffer, about: { kind: Media['kind']; name: string; mediaType: string }): Media {
    const hash = sha256(body);
    const file = `media/${hash}.${EXTENSIONS[about.mediaType] ?? 'bin'}`;
    if (!this.writing.has(hash)) this.writing.set(hash, this.write(file, body));
    return { ...about, sha256: hash, path: file, bytes: body.length };
  }

  /** Resolves when everything kept is on disk; rejects when it could not be written. */
  async settled(): Promise<void> {
    await Promise.all(this.writing.values());
  }

  /** Another worker may have written the same content: the same bytes once more do no harm. */
  private async write(file: string, body: Buffer): Promise<void> {
    await writeFile(path.join(this.runFolder, file), body, { flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}
