import type { Page } from '@playwright/test';

/** Pictures are kept at this size: legible, and about 16 KB each. */
const SIZE = { width: 960, height: 600 };
const QUALITY = 55;
/** How long a page may take to draw what changed, in milliseconds. */
const DRAW_LIMIT_MS = 80;

/** The page as last drawn, pushed by the browser: a frame costs a tenth of a screenshot. */
export class Frames {
  private latest: { data: Buffer; at: number } | undefined;
  private waiting: (() => void)[] = [];
  private page: Page | undefined;

  async watch(page: Page): Promise<void> {
    this.page = page;
    await page.screencast.start({
      size: SIZE,
      quality: QUALITY,
      onFrame: ({ data }) => {
        this.latest = { data, at: performance.now() };
        for (const wake of this.waiting.splice(0)) wake();
      },
    });
  }

  /** The newest frame, once the page has had time to draw; undefined when none ever came. */
  async newest(changedAfter: number): Promise<Buffer | undefined> {
    if (this.latest === undefined || this.latest.at < changedAfter) await this.next();
    return this.latest?.data;
  }

  async stop(): Promise<void> {
    await this.page?.screencast.stop().catch(() => {});
  }

  private async next(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const drawn = new Promise<void>((resolve) => this.waiting.push(resolve));
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, DRAW_LIMIT_MS);
    });
    await Promise.race([drawn, limit]);
    clearTimeout(timer);
  }
}
