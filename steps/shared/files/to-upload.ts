import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Blocked } from 'council-uat';
import type { Upload } from '../../../pages/shared/acting/uploading.ts';
import { closest } from '../../../pages/shared/finding/faults.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/** Path of a file of the project's `data/files`. Throws a sentence that names those nearest. */
export function fileToUpload(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!`${file}${path.sep}`.startsWith(`${path.resolve(folder)}${path.sep}`))
    throw new Error(`“${name}” lies outside data/files.`);
  if (existsSync(file)) return file;
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const near = closest(name, there)
    .slice(0, 5)
    .map((one) => `“${one}”`);
  // Nothing was asked of the application.
  throw new Blocked(
    `There is no file “${name}” in data/files${near.length === 0 ? ', which is empty or not there' : `: there is ${near.join(', ')}`}.`,
    { kind: 'step' },
  );
}

/** A file that exists only for this upload. */
export function madeFile(name: string, buffer: Buffer): Upload {
  return { name, mimeType: TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream', buffer };
}
