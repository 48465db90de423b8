import type { Page } from '@playwright/test';

/** Pictures are kept at this size: legible, and about 17 KB each; each step in size costs the processor. */
const SIZE = { width: 800, height: 500 };
const QUALITY = 50;
/** How long a page may take to draw what changed, in milliseconds. */
const DRAW_LIMIT_MS = 250;
/** A change that is made after a moment is in no frame of the next so many milliseconds: it must be drawn first. */
const GRACE_MS = 10;
/** How much longer than the quickest frame so far any frame may take to come in, in milliseconds, at the least. */
const LATE_MS = 25;

interface Frame {
  readonly data: Buffer;
  /** Milliseconds since 1970 by the clock of the browser's machine. */
  readonly drawn: number;
}

interface Waiting {
  readonly until: number;
  readonly settle: () => void;
}

/**
 * The page as drawn, pushed by the browser: a frame costs a tenth of a screenshot. Frames come in late and the last one
 * may be older than the page, so a picture is chosen by when it was drawn, and nobody waits for it meanwhile.
 */
export class Frames {
  private kept: Frame[] = [];
  private waiting: Waiting[] = [];
  private page: Page | undefined;
  /** Milliseconds from a frame's drawing to its coming in; with the difference of two machines' clocks in both. */
  private quickest = Number.POSITIVE_INFINITY;
  private slowest = Number.NEGATIVE_INFINITY;

  async watch(page: Page): Promise<void> {
    this.page = page;
    await page.screencast.start({
      size: SIZE,
      quality: QUALITY,
      onFrame: ({ data, timestamp }) => this.take({ data, drawn: timestamp }),
    });
  }

  /** Resolves once the page has drawn what it holds now, or has taken too long over it. */
  async drawn(): Promise<void> {
    if (this.page === undefined) return;
    const done = this.page.evaluate(nextDrawing).catch(() => {});
    await Promise.race([done, pause(DRAW_LIMIT_MS)]);
  }

  /**
   * The page as it stands at the call, which follows {@link drawn}; undefined when no frame ever came. Resolves a moment
   * later, when no frame of that time can still come in; what happens to the page meanwhile is not in it.
   */
  standing(): Promise<Buffer | undefined> {
    const until = Date.now() + GRACE_MS;
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        this.waiting = this.waiting.filter((one) => one !== waiting);
        resolve(this.kept.findLast((frame) => this.cameAt(frame) <= until)?.data);
        this.prune();
      };
      const waiting = { until, settle };
      const timer = setTimeout(settle, GRACE_MS + Math.max(LATE_MS, 2 * this.spread()));
      this.waiting.push(waiting);
    });
  }

  /** No frame of before is handed out any more: it may show what must be masked. */
  forget(): void {
    this.kept = [];
  }

  async stop(): Promise<void> {
    await this.page?.screencast.stop().catch(() => {});
  }

  private take(frame: Frame): void {
    const delay = Date.now() - frame.drawn;
    this.quickest = Math.min(this.quickest, delay);
    this.slowest = Math.max(this.slowest, delay);
    this.kept.push(frame);
    for (const { until, settle } of [...this.waiting]) if (this.cameAt(frame) > until) settle();
    this.prune();
  }

  /** When a frame was drawn, by this machine's clock and as if it had come in as quickly as any. */
  private cameAt({ drawn }: Frame): number {
    return drawn + this.quickest;
  }

  private spread(): number {
    return Number.isFinite(this.quickest) ? this.slowest - this.quickest : DRAW_LIMIT_MS;
  }

  private prune(): void {
    if (this.waiting.length === 0) this.kept = this.kept.slice(-1);
  }
}

/** Runs in the page: a message that is sent as a frame begins arrives when it has been handed over for drawing. */
function nextDrawing(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => port2.postMessage(undefined));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
