import type { Browser, Page, Request, Response } from '@playwright/test';
import type { Symptoms } from './no-answer.ts';

/** A page that was asked for so long ago is late, and not merely on its way: milliseconds. */
const LATE_MS = 4_000;

/** What became of the requests of a scenario's pages, as far as it says whether the application answers. */
export class PageRequests {
  /** The newest answer for a page, where it refused: `403 for GET /refunds`. */
  refused: string | undefined;
  private readonly mask: (text: string) => string;
  private serverError: string | undefined;
  private asked: { readonly request: Request; readonly at: number } | undefined;
  private brokenOff: Symptoms['brokenOff'];
  private browser: Browser | null = null;
  private crashed = false;

  constructor(mask: (text: string) => string) {
    this.mask = mask;
  }

  follow(page: Page): void {
    const asksForPage = (request: Request) =>
      request.isNavigationRequest() && request.frame() === page.mainFrame();
    this.browser = page.context().browser();
    page.on('crash', () => {
      this.crashed = true;
    });
    page.on('request', (request) => {
      if (asksForPage(request)) this.asked = { request, at: Date.now() };
    });
    page.on('response', (response) => {
      if (asksForPage(response.request())) this.answered(response);
      else if (isOwn(page, response.request())) this.brokenOff = undefined;
    });
    page.on('requestfailed', (request) => {
      if (this.asked?.request === request) this.asked = undefined;
      if (isOwn(page, request)) this.lost(request);
    });
  }

  symptoms(): Symptoms {
    const { asked, serverError, brokenOff } = this;
    const late = asked !== undefined && Date.now() - asked.at > LATE_MS;
    const gone = this.crashed || this.browser?.isConnected() === false;
    return { gone, serverError, brokenOff, unanswered: late ? this.named(asked.request) : undefined };
  }

  private answered(response: Response): void {
    this.asked = undefined;
    this.brokenOff = undefined;
    const status = response.status();
    const said = `${status} for ${this.named(response.request())}`;
    this.serverError = status >= 500 ? said : undefined;
    this.refused = status === 401 || status === 403 ? said : undefined;
  }

  /** What the page itself gave up, for example by going elsewhere, was not lost. */
  private lost(request: Request): void {
    const said = request.failure()?.errorText ?? '';
    if (/ERR_ABORTED|ERR_BLOCKED/.test(said)) return;
    this.brokenOff = { request: this.named(request), said };
  }

  private named(request: Request): string {
    return this.mask(`${request.method()} ${new URL(request.url()).pathname}`);
  }
}

/** Pages, and what they fetch from where they came: not pictures, and not somebody's counter of visits. */
function isOwn(page: Page, request: Request): boolean {
  if (!['document', 'xhr', 'fetch'].includes(request.resourceType())) return false;
  if (request.isNavigationRequest()) return true;
  try {
    return new URL(request.url()).origin === new URL(page.url()).origin;
  } catch {
    return false;
  }
}
