import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../../errors.ts';

/** Files to be made, by POSIX path in the project. */
export type NewFiles = Readonly<Record<string, string>>;

/** Writes files that must not be there yet: throws {@link ProjectFault} before anything is written. */
export function writeNew(root: string, files: NewFiles): void {
  const there = Object.keys(files).find((file) => existsSync(path.join(root, file)));
  if (there !== undefined)
    throw new ProjectFault({
      where: there,
      wrong: 'it is there already',
      next: 'Nothing was written. Move it away, or edit it by hand',
    });
  for (const [file, text] of Object.entries(files)) write(root, file, text);
}

/** Writes those that are not there yet and returns their paths. */
export function writeMissing(root: string, files: NewFiles): string[] {
  const missing = Object.entries(files).filter(([file]) => !existsSync(path.join(root, file)));
  for (const [file, text] of missing) write(root, file, text);
  return missing.map(([file]) => file);
}

function write(root: string, file: string, text: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text, { flag: 'wx' });
}
