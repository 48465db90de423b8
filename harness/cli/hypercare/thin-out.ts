import { rmSync } from 'node:fs';
import path from 'node:path';
import type { RoundLine } from './journal.ts';

/** The ones before were thinned out when they were earlier themselves. */
const LOOKED_AT = 5;

/**
 * Takes the pictures out of the runs of earlier rounds that were no news: through weeks they would fill a disk. Records,
 * journals and times stay, and all of what was sealed.
 */
export function thinOut(reports: string, earlier: readonly RoundLine[]): void {
  const kept = earlier.slice(-LOOKED_AT).filter(({ told }) => !told);
  for (const id of kept.flatMap(({ runs }) => runs))
    for (const part of ['media', 'allure-results']) remove(path.join(reports, 'runs', id, part));
}

/** What somebody is just looking at stays: it takes room, and must not make the round after it one that broke. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}
