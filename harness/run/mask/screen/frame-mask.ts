import type { ElementHandle, Frame } from '@playwright/test';
import { ProjectFault } from '../../../errors.ts';
import type { Finder } from '../find/found.ts';
import { askFrame } from './ask.ts';
import type { Box, PageAnswer, PageRules, PieceRange } from './in-page/types.ts';
import { findRanges } from './ranges.ts';

/** Text that changes while it is looked at is looked at again so often. */
const ROUNDS = 6;

/** What is covered on a page, and how text is looked at. */
export interface MaskPlan {
  readonly rules: PageRules;
  readonly find: Finder;
}

/** The boxes drawn in one frame, with what is needed to tell later whether they still cover all. */
export interface FrameMask {
  readonly frame: Frame;
  readonly stamp: string;
  readonly ranges: readonly PieceRange[];
  readonly drawn: readonly Box[];
  readonly covered: readonly ElementHandle<Node>[];
}

/** Covers what the frame shows now. Rejects if that cannot be made sure. */
export async function maskFrame(
  frame: Frame,
  plan: MaskPlan,
  covered: readonly ElementHandle<Node>[],
): Promise<FrameMask> {
  let stamp: string | undefined;
  let ranges: PieceRange[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rules } = plan;
    const answer = checked(await askFrame(frame, { task: 'draw', rules, stamp, ranges, drawn: [], covered }));
    const isFirst = stamp === undefined;
    if (answer.pieces !== undefined) ranges = findRanges(answer.pieces, plan.find);
    stamp = answer.stamp;
    const isSettled = answer.pieces === undefined || (isFirst && ranges.length === 0);
    if (isSettled && !answer.isCovered) throw new Error('boxes cannot be drawn in this document');
    if (isSettled) return { frame, stamp, ranges, drawn: answer.boxes, covered };
  }
  throw new Error('the text never stood still');
}

/** Takes the boxes away and tells whether they covered all up to now. */
export async function unmaskFrame(mask: FrameMask, plan: MaskPlan): Promise<boolean> {
  let { stamp, ranges } = mask;
  const { rules } = plan;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { frame, drawn, covered } = mask;
    const answer = checked(await askFrame(frame, { task: 'check', rules, stamp, ranges, drawn, covered }));
    if (answer.pieces === undefined) return answer.isCovered;
    stamp = answer.stamp;
    ranges = findRanges(answer.pieces, plan.find);
  }
  return false;
}

/** Throws ProjectFault for a region that is no CSS selector: no picture would ever be taken. */
function checked(answer: PageAnswer): PageAnswer {
  if (answer.fault === undefined) return answer;
  const selector = /'([^']*)' is not a valid selector/.exec(answer.fault)?.[1];
  if (selector === undefined) throw new Error(answer.fault);
  throw new ProjectFault({
    where: 'mask › regions',
    wrong: `"${selector}" is not a CSS selector`,
    allowed: 'Write for example "#case-notes" or ".person > address"',
  });
}
