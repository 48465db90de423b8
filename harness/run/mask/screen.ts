import type { Page } from '@playwright/test';
import { ProjectFault } from '../../errors.ts';
import type { HiddenValues } from './hidden.ts';
import { askFrame } from './screen/ask.ts';
import type { MaskPlan } from './screen/frame-mask.ts';
import { clearPage, maskPage, unmaskPage } from './screen/page-mask.ts';
import { type PictureOptions, takePicture } from './screen/picture.ts';

/** A page that moves under the boxes is pictured again so often. */
const ATTEMPTS = 4;
/** No attempt is begun later than this, in milliseconds. */
const PATIENCE_MS = 8_000;
/** How long a page that is on its way elsewhere is waited for before the next attempt, in milliseconds. */
const ARRIVAL_LIMIT_MS = 1_500;

/**
 * Draws solid boxes over all that the plan covers, where it shows in the viewport now, in every frame. They
 * do not follow what moves. Resolves to what takes them away again. Rejects, with nothing drawn, if the page
 * cannot be covered; ProjectFault if a region is no CSS selector.
 */
export async function drawMasks(page: Page, plan: MaskPlan): Promise<() => Promise<void>> {
  await maskPage(page, plan);
  return () => clearPage(page);
}

/**
 * A JPEG of the viewport that shows nothing the plan covers: boxes are drawn, the picture is taken, and then
 * it is checked that the boxes still covered everything; a page that scrolled, changed or went elsewhere
 * meanwhile is pictured again. Undefined where it cannot be made sure: no picture rather than an unmasked one.
 */
export async function safePicture(
  page: Page,
  plan: MaskPlan,
  options: PictureOptions = {},
): Promise<Buffer | undefined> {
  const until = performance.now() + PATIENCE_MS;
  for (let attempt = 0; attempt < ATTEMPTS && performance.now() < until; attempt += 1) {
    if (page.isClosed()) return undefined;
    const picture = await attemptPicture(page, plan, options);
    if (picture !== undefined) return picture;
    await page.waitForLoadState('domcontentloaded', { timeout: ARRIVAL_LIMIT_MS }).catch(() => {});
  }
  return undefined;
}

/**
 * What the page holds in password fields, declared fields, columns and regions, from all frames. A frame that
 * does not answer within the limit adds nothing.
 */
export async function readHiddenValues(page: Page, plan: MaskPlan): Promise<HiddenValues> {
  const request = {
    task: 'read',
    rules: plan.rules,
    stamp: undefined,
    ranges: '',
    covered: [],
  } as const;
  const answers = await Promise.all(
    page.frames().map((frame) => askFrame(frame, request).catch(() => undefined)),
  );
  const all = answers.flatMap((answer) => answer?.hidden ?? []);
  return {
    secrets: all.flatMap(({ secrets }) => secrets),
    personal: all.flatMap(({ personal }) => personal),
    regions: all.flatMap(({ regions }) => regions),
  };
}

async function attemptPicture(
  page: Page,
  plan: MaskPlan,
  options: PictureOptions,
): Promise<Buffer | undefined> {
  try {
    const masks = await maskPage(page, plan);
    const picture = await takePicture(page, options).catch(() => undefined);
    const isCovered = await unmaskPage(page, masks, plan);
    return isCovered ? picture : undefined;
  } catch (error) {
    if (error instanceof ProjectFault) throw error;
    return undefined;
  }
}
