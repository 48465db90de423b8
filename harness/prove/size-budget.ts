import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeOf } from '../judge/index.ts';
import { allSteps } from '../run/all-steps.ts';
import type { AttemptRecord, Media, ScenarioRecord } from '../run/schema.ts';
import { shrinks } from './canonical-zip.ts';
import type { RunToProve } from './input.ts';

/** What a pack may weigh, evidence and dossier together, where the project does not say otherwise: what change records take. */
export const PACK_BYTES = 50_000_000;
/** Media and the certificate's pictures get this part each at least, however large the records are: a failure without its picture proves little. */
const FOR_PICTURES_AT_LEAST = 0.05;
/** What mail takes, less what a PDF needs around thousands of pictures. */
const CERTIFICATE_BYTES = 21_000_000;
/** However long the text is, some failures are seen. */
const PICTURES_AT_LEAST = 1_000_000;
/** What a tagged PDF and the workbook need for text: measured on 89 and 500 scenarios. */
const BYTES_A_DOCUMENT = 300_000;
const BYTES_A_SCENARIO = 6_000;
const BYTES_A_STEP = 1_000;
/** What a file costs beside its content, in the manifest and twice in a zip. */
const BYTES_A_FILE = 500;
/** What is left of text in the zip, at most: Allure's page shrinks to a third, records to an eighth. */
const PACKED = 0.4;

const RISKS = ['high', 'medium', 'low', null];

/** Half of what the records and the dossier's text leave, in bytes; `others` is what the evidence weighs in the zip without media. */
export function roomForMedia(packBytes: number, others: number, runs: readonly RunToProve[]): number {
  return Math.max((packBytes - others - 2 * PACKED * textBytes(runs)) / 2, packBytes * FOR_PICTURES_AT_LEAST);
}

/** Bytes for the pictures of the certificate, once the evidence is sealed and weighs `evidence` in the zip. */
export function roomForCertificate(packBytes: number, evidence: number, runs: readonly RunToProve[]): number {
  const text = textBytes(runs);
  const left = Math.max(packBytes - evidence - 2 * PACKED * text, packBytes * FOR_PICTURES_AT_LEAST);
  return Math.max(Math.min(left, CERTIFICATE_BYTES - text), PICTURES_AT_LEAST);
}

/** The text of one version of the certificate, which the pack holds twice. */
function textBytes(runs: readonly RunToProve[]): number {
  const scenarios = runs.flatMap(({ record }) => record.scenarios);
  const steps = scenarios
    .flatMap(({ attempts }) => attempts)
    .reduce((sum, attempt) => sum + attempt.steps.length, 0);
  return BYTES_A_DOCUMENT + scenarios.length * BYTES_A_SCENARIO + steps * BYTES_A_STEP;
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

/** Bytes of files under a folder in the zip, with what each costs beside its content. */
export async function weightOf(folder: string, paths: readonly string[]): Promise<number> {
  const weigh = async (path: string) => (await stat(join(folder, path))).size * (shrinks(path) ? PACKED : 1);
  const sizes = await Promise.all(paths.map(weigh));
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
