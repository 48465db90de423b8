import { sameName, unsafePath } from '../../record/safe-path.ts';
import type { PackEntry } from './opened-pack.ts';

const MB = 1024 * 1024;
const MOST_FILES = 200_000;
const MOST_BYTES = 8192 * MB;
/** Pictures hardly shrink; what grows a hundredfold is made to fill a disk. */
const MOST_GROWTH = 100;
const GROWTH_MATTERS_FROM = 100 * MB;

/** Why a zip is not looked into any further, one sentence each; none for a zip that is safe to read. */
export function entryFaults(entries: readonly PackEntry[]): string[] {
  return [...sizeFaults(entries), ...entries.flatMap(nameFault), ...twice(entries)];
}

/** Paths without the folder that a person may have zipped as a whole. */
export function withoutTopFolder(entries: readonly PackEntry[]): ReadonlyMap<string, PackEntry> {
  const top = entries[0]?.path.split('/')[0] ?? '';
  const isWrapped = !entries.some(({ path }) => path === 'evidence/manifest.json');
  const cut = isWrapped && entries.every(({ path }) => path.startsWith(`${top}/`)) ? top.length + 1 : 0;
  return new Map(entries.map((entry) => [entry.path.slice(cut), entry]));
}

function sizeFaults(entries: readonly PackEntry[]): string[] {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  if (entries.length > MOST_FILES) return [`It holds more than ${MOST_FILES} files, which no pack does.`];
  const grows = bytes > GROWTH_MATTERS_FROM && bytes > packed * MOST_GROWTH;
  if (!grows && bytes <= MOST_BYTES) return [];
  return [
    `It would grow to ${Math.round(bytes / MB)} MB when unpacked, which no pack does: it may be a zip bomb.`,
  ];
}

function nameFault({ path, isLink, isEncrypted }: PackEntry): string[] {
  if (isLink) return [`"${path}" is a symbolic link, not a file.`];
  if (isEncrypted) return [`"${path}" is encrypted.`];
  if (path.endsWith('/')) return [`"${path}" holds something, and bears the name of a folder.`];
  const wrong = unsafePath(path, 200);
  return wrong === undefined ? [] : [`"${path}" ${wrong}.`];
}

function twice(entries: readonly PackEntry[]): string[] {
  const seen = new Set<string>();
  const again = entries.filter(({ path }) => {
    const name = sameName(path);
    return seen.has(name) || !seen.add(name);
  });
  return again.map(({ path }) => `"${path}" is in it twice.`);
}
