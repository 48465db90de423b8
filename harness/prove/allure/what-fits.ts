import { allSteps } from '../../run/all-steps.ts';
import type { AttemptRecord, Media, ScenarioRecord } from '../../run/schema.ts';
import type { RunToProve } from '../input.ts';

/** Pictures of failures in the single file, in bytes: it holds them as text, a third longer. */
const PICTURE_BYTES = 9_000_000;
/** Steps of what passed that the single file has room for, at about 1.6 KB each. */
const PASSED_STEPS = 7_000;

/** Which parts of a run a report shows. */
export interface WhatFits {
  readonly media: (media: Media, attempt: AttemptRecord) => boolean;
  readonly steps: (attempt: AttemptRecord) => boolean;
}

/** The folder has no limit. */
export const EVERYTHING: WhatFits = { media: () => true, steps: () => true };

/**
 * What a single file of less than 25 MB has room for: no pictures of what passed, those of failures up to a limit, and the
 * steps of what passed where they are not too many.
 */
export function fitsSingleFile(runs: readonly Pick<RunToProve, 'record'>[]): WhatFits {
  const attempts = runs
    .flatMap(({ record }) => record.scenarios)
    .flatMap((one: ScenarioRecord) => one.attempts);
  const passed = attempts.filter(({ status }) => status === 'passed');
  const steps = passed.reduce((sum, attempt) => sum + attempt.steps.length, 0);
  const shown = picturesOfFailures(attempts);
  return {
    steps: ({ status }) => status !== 'passed' || steps <= PASSED_STEPS,
    media: (media, { status }) => {
      if (media.kind !== 'screenshot') return media.kind !== 'trace';
      return status !== 'passed' && shown.has(media.sha256);
    },
  };
}

/** By hash, the last pictures first: they show what failed. The file holds a picture as often as it is shown. */
function picturesOfFailures(attempts: readonly AttemptRecord[]): Set<string> {
  const shown = new Set<string>();
  let left = PICTURE_BYTES;
  const red = attempts.filter(({ status }) => status !== 'passed').map(picturesLastFirst);
  const uses = new Map<string, number>();
  for (const { sha256 } of red.flat()) uses.set(sha256, (uses.get(sha256) ?? 0) + 1);
  for (let turn = 0; red.some((pictures) => turn < pictures.length); turn++) {
    for (const media of red.flatMap((pictures) => pictures[turn] ?? [])) {
      const bytes = media.bytes * (uses.get(media.sha256) ?? 1);
      if (shown.has(media.sha256) || bytes > left) continue;
      left -= bytes;
      shown.add(media.sha256);
    }
  }
  return shown;
}

function picturesLastFirst({ steps, media }: AttemptRecord): Media[] {
  const all = [...[...allSteps(steps)].flatMap(({ step }) => step.media), ...media];
  return all.filter(({ kind }) => kind === 'screenshot').reverse();
}
