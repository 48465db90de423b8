import type { Page } from '@playwright/test';

/** How long a frame may take to tell what it shows, in milliseconds. */
const FRAME_LIMIT_MS = 2_000;

/** What a page shows in all its frames, a set of frames included; a frame that does not tell is left out. */
export async function pageText(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('body:not(frameset)')
        .innerText({ timeout: FRAME_LIMIT_MS })
        .catch(() => ''),
    ),
  );
  return texts.join('\n');
}
