import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AttemptRecord, Media } from '../../run/schema.ts';
import { innermost, isRed, type ProvenScenario, picturesOf } from '../proven.ts';
import { byWorth } from './detailed.ts';
import type { PictureChoice } from './facts.ts';

/** Bytes of pictures in one certificate, where nothing else is said: keeps it under 25 MB, which mail takes. */
const PICTURE_BYTES = 20_000_000;

export const NO_PICTURES: PictureChoice = { address: () => null, leftOut: 0, reduced: 0, none: true };

/** Attempts that a reader is shown: all that are red, and the last. */
export function shownAttempts({ scenario }: ProvenScenario): AttemptRecord[] {
  return scenario.attempts.filter((attempt, at, all) => at === all.length - 1 || attempt.status !== 'passed');
}

/** Every different picture of the attempts that are shown, in order, the last of several alike. */
export function shownPictures(proven: ProvenScenario): Media[] {
  const attempts = shownAttempts(proven).filter(({ status }) => !isRed(proven) || status !== 'passed');
  const all = attempts.flatMap((attempt) => [
    ...innermost(attempt).flatMap(picturesOf),
    ...attempt.media.filter(({ kind }) => kind === 'screenshot'),
  ]);
  return [...new Map(all.map((media) => [media.sha256, media])).values()];
}

/** What tells most comes first: all of what is red, the last picture of each that passed, then the others; each once. */
export function picturesByWorth(scenarios: Iterable<ProvenScenario>): { media: Media; red: boolean }[] {
  const sorted = [...scenarios]
    .sort(byWorth)
    .map((proven) => ({ red: isRed(proven), all: shownPictures(proven) }));
  const first = sorted.flatMap(({ red, all }) =>
    (red ? all : all.slice(-1)).map((media) => ({ media, red })),
  );
  const rest = sorted.flatMap(({ red, all }) =>
    (red ? [] : all.slice(0, -1)).map((media) => ({ media, red })),
  );
  const unique = new Map<string, { media: Media; red: boolean }>();
  for (const one of [...first, ...rest]) if (!unique.has(one.media.sha256)) unique.set(one.media.sha256, one);
  return [...unique.values()];
}

/** Takes pictures as they are, from the sealed evidence, up to a limit. */
export function choosePictures(
  scenarios: Iterable<ProvenScenario>,
  folder: string,
  limit = PICTURE_BYTES,
): PictureChoice {
  const chosen = new Set<string>();
  let [bytes, leftOut] = [0, 0];
  for (const { media } of picturesByWorth(scenarios)) {
    const fits = bytes + media.bytes <= limit;
    if (fits) bytes += media.bytes;
    if (fits) chosen.add(media.sha256);
    else leftOut += 1;
  }
  const address = (media: { sha256: string; path: string }) =>
    chosen.has(media.sha256) ? pathToFileURL(join(folder, 'evidence', media.path)).href : null;
  return { address, leftOut, reduced: 0 };
}
