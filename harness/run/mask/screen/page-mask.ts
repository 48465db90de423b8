import type { ElementHandle, Frame, Page } from '@playwright/test';
import { ProjectFault } from '../../../errors.ts';
import { withinLimit } from './ask.ts';
import { type FrameMask, type MaskPlan, maskFrame, unmaskFrame } from './frame-mask.ts';
import { takeBoxes } from './in-page/cover.ts';

/** Every frame of a page with its boxes; undefined for one that is covered as a whole from outside. */
export type PageMask = ReadonlyMap<Frame, FrameMask | undefined>;

/** What a frame must cover as a whole. */
type Outside = ReadonlyMap<Frame, readonly ElementHandle<Node>[]>;

/**
 * Covers every frame of a page from inside; a frame that cannot be covered from inside is covered as a whole
 * from the frame around it. Rejects, with nothing left drawn, if the page as a whole cannot be covered.
 */
export async function maskPage(page: Page, plan: MaskPlan): Promise<PageMask> {
  const masks = new Map<Frame, FrameMask | undefined>();
  let outside: Outside = new Map(page.frames().map((frame) => [frame, []]));
  try {
    while (outside.size > 0) {
      const failed = await maskEach(outside, plan, masks);
      outside = await framesAround(failed, masks);
    }
    return masks;
  } catch (error) {
    await clearPage(page);
    throw error;
  }
}

/** Takes all boxes away and tells whether they covered all there was, all the time. */
export async function unmaskPage(page: Page, masks: PageMask, plan: MaskPlan): Promise<boolean> {
  const held = await Promise.all(
    [...masks.values()].map((mask) => mask === undefined || stillHeld(mask, plan)),
  );
  const isCovered = held.every(Boolean) && page.frames().every((frame) => masks.has(frame));
  if (!isCovered) await clearPage(page);
  return isCovered;
}

/** Takes the boxes away without a question. */
export async function clearPage(page: Page): Promise<void> {
  const clear = (frame: Frame) => withinLimit(frame.evaluate(`(${takeBoxes})()`)).catch(() => {});
  await Promise.all(page.frames().map(clear));
}

/** Masks these frames and returns those that could not be; one that has gone needs nothing. */
async function maskEach(
  frames: Outside,
  plan: MaskPlan,
  masks: Map<Frame, FrameMask | undefined>,
): Promise<Map<Frame, unknown>> {
  const failed = new Map<Frame, unknown>();
  const mask = async ([frame, covered]: [Frame, readonly ElementHandle<Node>[]]) => {
    const before = masks.get(frame)?.covered ?? [];
    try {
      masks.set(frame, await maskFrame(frame, plan, [...before, ...covered]));
    } catch (error) {
      if (error instanceof ProjectFault) throw error;
      if (!frame.isDetached()) failed.set(frame, error);
    }
  };
  await Promise.all([...frames].map(mask));
  return failed;
}

/** The frames around those that failed, with the elements that these stand in. */
async function framesAround(
  failed: ReadonlyMap<Frame, unknown>,
  masks: Map<Frame, FrameMask | undefined>,
): Promise<Outside> {
  const around = new Map<Frame, ElementHandle<Node>[]>();
  for (const [frame, error] of failed) {
    const parent = frame.parentFrame();
    if (parent === null) throw error;
    masks.set(frame, undefined);
    const element = await withinLimit(frame.frameElement());
    around.set(parent, [...(around.get(parent) ?? []), element]);
  }
  return around;
}

async function stillHeld(mask: FrameMask, plan: MaskPlan): Promise<boolean> {
  return unmaskFrame(mask, plan).catch(() => false);
}
