import type { Dialog, Page, Request } from '@playwright/test';

/** A message of the browser's own (alert, confirm, prompt) that the page opened. */
export interface NativeMessage {
  readonly type: string;
  readonly text: string;
  readonly answered: 'accepted' | 'dismissed';
}

/** How the next message of the browser's own is to be answered. */
export interface Answer {
  readonly accept: boolean;
  readonly text?: string | undefined;
}

/** Requests that a person waits for; pictures, pings and open channels are none. */
const AWAITED = new Set(['document', 'script', 'stylesheet', 'xhr', 'fetch']);
/** A request that has not come back for so long holds nothing up any more, in milliseconds. */
const STALE_MS = 10_000;

/** What goes on between a page and its server, from when it was first looked at. */
export class Traffic {
  readonly messages: NativeMessage[] = [];
  readonly windows: Page[] = [];
  /** Of the newest document: 200, 403, 500; undefined before the first. */
  status: number | undefined;
  /** How the next confirm or prompt is answered; undefined dismisses it. */
  answer: Answer | undefined;
  /** A page that never comes to rest is not waited for again and again. */
  restless = false;
  private readonly flying = new Map<Request, number>();
  private endedAt = Date.now();
  private wasData = true;

  /** The traffic of a page, watched once. */
  static of(page: Page): Traffic {
    const known = watched.get(page);
    if (known !== undefined) return known;
    const traffic = new Traffic();
    watched.set(page, traffic);
    traffic.watch(page);
    return traffic;
  }

  /** Whether something is under way that a person would wait for. */
  get busy(): boolean {
    const oldest = Date.now() - STALE_MS;
    return [...this.flying].some(([request, since]) => since > oldest || request.isNavigationRequest());
  }

  /** Milliseconds of quiet that are still missing; data that was fetched is drawn, and asks for more, a moment later. */
  get unrestMs(): number {
    const wanted = this.wasData ? 400 : 40;
    return Math.max(0, wanted - (Date.now() - this.endedAt));
  }

  private watch(page: Page): void {
    page.on('request', (request) => {
      if (AWAITED.has(request.resourceType())) this.flying.set(request, Date.now());
    });
    page.on('requestfinished', (request) => this.ended(request));
    page.on('requestfailed', (request) => this.ended(request));
    page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        this.status = response.status();
    });
    page.on('popup', (window) => this.windows.push(window));
    // Where a page object of the application listens as well, it is the one to answer.
    page.on('dialog', (dialog) => void this.reply(dialog, listeners(page) > 1));
  }

  private ended(request: Request): void {
    if (!this.flying.delete(request)) return;
    this.endedAt = Date.now();
    this.wasData = /xhr|fetch/.test(request.resourceType());
  }

  private async reply(dialog: Dialog, isOthers: boolean): Promise<void> {
    const isQuestion = /confirm|prompt/.test(dialog.type());
    const accept = isQuestion ? (this.answer?.accept ?? false) : true;
    const answered = accept ? 'accepted' : 'dismissed';
    this.messages.push({ type: dialog.type(), text: dialog.message(), answered });
    if (isOthers) return;
    const reply = accept ? dialog.accept(this.answer?.text) : dialog.dismiss();
    // Somebody else who listens may have answered it.
    await reply.catch(() => {});
  }
}

const watched = new WeakMap<Page, Traffic>();

/** An event emitter's own method, which Playwright's types leave out. */
function listeners(page: Page): number {
  return (page as Page & { listenerCount(event: string): number }).listenerCount('dialog');
}
