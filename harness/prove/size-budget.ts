import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeOf } from '../judge/index.ts';
import { allSteps } from '../run/all-steps.ts';
import type { AttemptRecord, Media, ScenarioRecord } from '../run/schema.ts';
import type { RunToProve } from './input.ts';

/** What a pack may weigh, evidence and dossier together, where the project does not say otherwise: what change records take. */
export const PACK_BYTES = 50_000_000;
/** The part of it that is kept for the dossier: the certificate with its pictures, the workbook. */
const FOR_DOSSIER = 0.36;
/** Media get this part at least, however large the records are: a failure without its picture proves little. */
const FOR_MEDIA_AT_LEAST = 0.1;
/** What a file costs beside its content, in the manifest and twice in a zip. */
const BYTES_A_FILE = 500;

const RISKS = ['high', 'medium', 'low', null];

/** Bytes for media in evidence whose other files weigh `others`. */
export function roomForMedia(packBytes: number, others: number): number {
  return Math.max(packBytes * (1 - FOR_DOSSIER) - others, packBytes * FOR_MEDIA_AT_LEAST);
}

/** Bytes for the pictures of the certificate. */
export function roomForCertificate(packBytes: number): number {
  return packBytes * FOR_DOSSIER * 0.75;
}

/** The media of all runs, each content once, those that fit and those that do not. */
export function mediaWithin(
  runs: readonly RunToProve[],
  room: number,
): { kept: Set<string>; leftOut: Media[] } {
  const kept = new Set<string>();
  const leftOut: Media[] = [];
  let left = room;
  for (const media of byWorth(runs)) {
    if (kept.has(media.path)) continue;
    const cost = media.bytes + BYTES_A_FILE;
    if (cost <= left) {
      kept.add(media.path);
      left -= cost;
    } else leftOut.push(media);
  }
  return { kept, leftOut: [...new Map(leftOut.map((media) => [media.path, media])).values()] };
}

/** Bytes of files under a folder, with what each costs beside its content. */
export async function weightOf(folder: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size));
  return sizes.reduce((sum, size) => sum + size + BYTES_A_FILE, 0);
}

/**
 * What tells most comes first: all of a scenario that did not pass, what a step or a person attached on purpose, the last
 * picture of each scenario that passed, then the rest; by risk within each.
 */
function byWorth(runs: readonly RunToProve[]): Media[] {
  const scenarios = runs.flatMap(({ record }) => record.scenarios);
  const sorted = [...scenarios].sort((one, other) => RISKS.indexOf(one.risk) - RISKS.indexOf(other.risk));
  const tiers: Media[][] = [[], [], [], []];
  for (const scenario of sorted) for (const { media, tier } of tiered(scenario)) tiers[tier]?.push(media);
  return tiers.flat();
}

function tiered(scenario: ScenarioRecord): { media: Media; tier: number }[] {
  const media = [...(scenario.superseded ?? []), ...scenario.attempts].flatMap(mediaOfAttempt);
  const isRed = outcomeOf(scenario).outcome !== 'passed';
  const byHand = scenario.wording !== undefined;
  const last = media.findLast(isPicture);
  return media.map((one) => {
    if (isRed) return { media: one, tier: 0 };
    if (byHand || !(isPicture(one) || one.kind === 'snapshot')) return { media: one, tier: 1 };
    return { media: one, tier: one === last ? 2 : 3 };
  });
}

export function mediaOfAttempt({ media, steps }: AttemptRecord): Media[] {
  return [...media, ...[...allSteps(steps)].flatMap(({ step }) => step.media)];
}

function isPicture({ kind }: Media): boolean {
  return kind === 'screenshot';
}
