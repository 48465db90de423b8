import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Media } from '../../run/schema.ts';
import { innermost, isRed, type ProvenScenario, picturesOf } from '../proven.ts';
import { byWorth } from './detailed.ts';
import type { PictureChoice } from './facts.ts';

/** Bytes of pictures in one certificate: keeps it under 25 MB, which mail and change records take. */
const PICTURE_BYTES = 20_000_000;

/** One picture a passed scenario, its last; all of a red one's attempts that are red. */
export function shownPictures(proven: ProvenScenario): Media[] {
  const { attempts } = proven.scenario;
  if (!isRed(proven)) return attempts.flatMap((attempt) => innermost(attempt).flatMap(picturesOf)).slice(-1);
  const red = attempts.filter((attempt) => attempt.status !== 'passed');
  return red.flatMap((attempt) => innermost(attempt).flatMap(picturesOf));
}

/** Takes pictures up to the limit: failures first, then by risk. Each is counted once, however often shown. */
export function choosePictures(scenarios: Iterable<ProvenScenario>, folder: string): PictureChoice {
  const chosen = new Set<string>();
  const leftOut = new Set<string>();
  let bytes = 0;
  for (const media of [...scenarios].sort(byWorth).flatMap(shownPictures)) {
    if (chosen.has(media.sha256)) continue;
    const fits = bytes + media.bytes <= PICTURE_BYTES;
    if (fits) bytes += media.bytes;
    (fits ? chosen : leftOut).add(media.sha256);
  }
  const address = (media: { sha256: string; path: string }) =>
    chosen.has(media.sha256) ? pathToFileURL(join(folder, 'evidence', media.path)).href : null;
  return { address, leftOut: leftOut.size };
}
