import type { ElementHandle, Frame } from '@playwright/test';
import { ProjectFault } from '../../../errors.ts';
import type { Finder } from '../find/found.ts';
import { askFrame } from './ask.ts';
import type { PageAnswer, PageRules } from './in-page/types.ts';
import { findRanges, holdsOnly, packRanges, unpackPieces, wordsAt } from './ranges.ts';

/** Text that changes while it is looked at is looked at again so often. */
const ROUNDS = 6;

/** What is covered on a page, and how text is looked at. */
export interface MaskPlan {
  readonly rules: PageRules;
  readonly find: Finder;
}

/** One frame with its boxes, and what is needed to tell later whether they covered all. */
export interface FrameMask {
  readonly frame: Frame;
  /** The words that were found in its text. */
  readonly words: readonly string[];
  readonly covered: readonly ElementHandle<Node>[];
}

/** Covers what the frame shows now. Rejects if that cannot be made sure. */
export async function maskFrame(
  frame: Frame,
  plan: MaskPlan,
  covered: readonly ElementHandle<Node>[],
): Promise<FrameMask> {
  let asked: { stamp: string | undefined; ranges: string } = { stamp: undefined, ranges: '' };
  let words: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const answer = checked(await askFrame(frame, { task: 'draw', rules: plan.rules, ...asked, covered }));
    const { stamp, isCovered } = answer;
    const pieces = answer.pieces === undefined ? undefined : unpackPieces(answer.pieces);
    const found = pieces === undefined ? [] : findRanges(pieces, plan.find);
    if (pieces !== undefined) words = wordsAt(pieces, found);
    const isDrawn = pieces === undefined || (asked.ranges === '' && found.length === 0);
    if (isDrawn && !isCovered) throw new Error('boxes cannot be drawn in this document');
    if (isDrawn) return { frame, words, covered };
    asked = { stamp, ranges: packRanges(found) };
  }
  throw new Error('the text never stood still');
}

/** Takes the boxes away and tells whether they covered all, in every frame drawn up to now. */
export async function unmaskFrame(mask: FrameMask, plan: MaskPlan): Promise<boolean> {
  const request = { task: 'check', rules: plan.rules, stamp: undefined, ranges: '', covered: [] } as const;
  const { isCovered, versions } = checked(await askFrame(mask.frame, request));
  return isCovered && versions.every((text) => holdsOnly(unpackPieces(text), plan.find, mask.words));
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
