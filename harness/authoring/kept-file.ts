import { readFileSync } from 'node:fs';
import { sha256, writeAtomic } from '../record/index.ts';

/**
 * What an earlier check kept in `reports/`: whoever deletes it loses time and nothing else. A file that is not as it
 * was written is not believed; two checks at once each write a whole file.
 */
export function readKept<T>(file: string): T | undefined {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    return sha256(text) === content.slice(0, end) ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that takes nothing costs time at the next check, so nothing is said. */
export async function writeKept(file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeAtomic(file, `${sha256(text)}\n${text}`).catch(() => undefined);
}
