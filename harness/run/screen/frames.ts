import type { Page, Frame as PageFrame } from '@playwright/test';

/** Pictures are kept at this size: legible, and about 17 KB each; each step in size costs the processor. */
const SIZE = { width: 800, height: 500 };
const QUALITY = 50;
/** How long a page may take to draw what changed, in milliseconds. */
const DRAW_LIMIT_MS = 500;
/** Frames are stamped with the moment at which the browser began them, to a fraction of a millisecond. */
const SAME_MS = 4;
/** A busy browser shows what a page drew one or two frames later. */
const LATER_MS = 60;
/** How long a frame may take to come in, in milliseconds, and how long where nothing new has come in at all. */
const ARRIVAL_MS = 30;
const OVERDUE_MS = 500;

interface Frame {
  readonly data: Buffer;
  /** Milliseconds since 1970 by the clock of the browser's machine. */
  readonly drawn: number;
}

interface Waiting {
  readonly shown: number;
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
  /** The newest frame that was handed out. */
  private given: Frame | undefined;
  private readonly unseen = new WeakSet<PageFrame>();

  async watch(page: Page): Promise<void> {
    this.page = page;
    page.on('framenavigated', (frame) => this.unseen.delete(frame));
    await page.screencast.start({
      size: SIZE,
      quality: QUALITY,
      onFrame: ({ data, timestamp }) => this.take({ data, drawn: timestamp }),
    });
  }

  /** When the page, by its own clock, drew what it holds now; undefined when it takes too long over it. */
  async drawn(): Promise<number | undefined> {
    const [whole, ...inner] = this.page?.frames() ?? [];
    if (whole === undefined) return undefined;
    const [drawn, ...first] = await Promise.all([
      drawing(whole, false),
      ...inner.map((frame) => this.firstDrawn(frame)),
    ]);
    return drawn === undefined ? undefined : Math.max(drawn, ...first);
  }

  /**
   * A frame may hold text, and its page be blank, until its style sheets have come: whoever has read the text would
   * find a picture of nothing. 0 once it has drawn anything; one that is never seen draws never, and is waited for once.
   */
  private async firstDrawn(frame: PageFrame): Promise<number> {
    if (this.unseen.has(frame)) return 0;
    const drawn = await drawing(frame, true);
    if (drawn === undefined) this.unseen.add(frame);
    return drawn ?? 0;
  }

  /**
   * The page as it stood when it drew at `shown`, which {@link drawn} told; undefined when no frame is surely of that
   * time. Asked for only where the page's text has changed. Resolves a moment later, when no such frame can still come
   * in; what happens to the page meanwhile is not in it.
   */
  standing(shown: number): Promise<Buffer | undefined> {
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        this.waiting = this.waiting.filter((one) => one !== waiting);
        resolve(this.handOut(shown));
        this.prune();
      };
      const due = () => {
        if (this.isNewer(this.kept.at(-1))) settle();
        else timer = setTimeout(settle, OVERDUE_MS);
      };
      const waiting = { shown, settle };
      let timer = setTimeout(due, ARRIVAL_MS);
      this.waiting.push(waiting);
      if (this.isNewer(this.kept.findLast((frame) => frame.drawn > shown - SAME_MS))) settle();
    });
  }

  /** No frame of before is handed out any more: it may show what must be masked. */
  forget(): void {
    this.kept = [];
    this.given = undefined;
  }

  async stop(): Promise<void> {
    await this.page?.screencast.stop().catch(() => {});
  }

  private take(frame: Frame): void {
    this.kept.push(frame);
    // A frame that one step was given is not the next one's, although both may have waited for it.
    for (const { shown, settle } of [...this.waiting])
      if (frame.drawn > shown - SAME_MS && this.isNewer(frame)) settle();
    this.prune();
  }

  /** Where nothing was drawn since the last frame, the page still looks like that. */
  private handOut(shown: number): Buffer | undefined {
    const newer = this.kept.filter((frame) => this.isNewer(frame));
    if (newer.length === 0) return this.given?.data;
    const own =
      newer.findLast(({ drawn }) => drawn < shown + SAME_MS) ??
      newer.find(({ drawn }) => drawn < shown + LATER_MS);
    this.given = own ?? this.given;
    return own?.data;
  }

  private isNewer(frame: Frame | undefined): boolean {
    return frame !== undefined && frame.drawn > (this.given?.drawn ?? Number.NEGATIVE_INFINITY);
  }

  private prune(): void {
    if (this.waiting.length === 0) this.kept = this.kept.slice(-1);
  }
}

function drawing(frame: PageFrame, first: boolean): Promise<number | undefined> {
  const drawn = frame.evaluate(nextDrawing, first).catch(() => undefined);
  return Promise.race([drawn, pause(DRAW_LIMIT_MS)]);
}

/**
 * Runs in the page: a message that is sent as a frame begins arrives when it has been handed over for drawing. Where the
 * `first` drawing is asked for, 0 when it has been or there is no room to draw in; it is shown with the one after it.
 */
function nextDrawing(first: boolean): Promise<number> | number {
  if (first && (innerWidth === 0 || performance.getEntriesByName('first-paint').length > 0)) return 0;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const wait = (began: number) => {
      port1.onmessage = () => resolve(performance.timeOrigin + began);
      port2.postMessage(undefined);
    };
    requestAnimationFrame(first ? () => requestAnimationFrame(wait) : wait);
  });
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
