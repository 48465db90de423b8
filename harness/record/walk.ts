import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, sorted by path; none where the folder is missing. Links are not followed. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(full) : [full];
    })
    .sort();
}

/** A path relative to a folder, with forward slashes on every system. */
export function posixFrom(from: string, file: string): string {
  return path.relative(from, file).split(path.sep).join('/');
}
