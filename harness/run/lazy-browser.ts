import type { Browser, BrowserType, PlaywrightWorkerOptions } from '@playwright/test';

/** How the runner was told to start a browser, or where one listens already. */
type BrowserOptions = Pick<
  PlaywrightWorkerOptions,
  'connectOptions' | 'launchOptions' | 'headless' | 'channel'
>;

/**
 * A worker's browser, started or connected to when a scenario first wants a page, and again after it died. Playwright's
 * own fixture starts one for every worker, whether a scenario of it wants one or not.
 */
export class LazyBrowser {
  private readonly type: BrowserType;
  private readonly options: BrowserOptions;
  private readonly onStart: (browser: Browser) => void | Promise<void>;
  private started: Promise<Browser | undefined> = Promise.resolve(undefined);

  /** `onStart` has the browser before anybody else; where it rejects the browser is closed and nobody gets it. */
  constructor(type: BrowserType, options: BrowserOptions, onStart: LazyBrowser['onStart'] = () => {}) {
    this.type = type;
    this.options = options;
    this.onStart = onStart;
  }

  get(): Promise<Browser> {
    const still = (browser: Browser | undefined) => (browser?.isConnected() ? browser : this.start());
    const browser = this.started.then(still, () => this.start());
    this.started = browser;
    return browser;
  }

  async close(): Promise<void> {
    const browser = await this.started.catch(() => undefined);
    await browser?.close({ reason: 'The worker has ended.' });
  }

  private async start(): Promise<Browser> {
    const browser = await this.startOrConnect();
    try {
      await this.onStart(browser);
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** The runner has put its `use` settings into the type's defaults already; a remote browser is told in a header. */
  private startOrConnect(): Promise<Browser> {
    const { connectOptions, launchOptions, headless, channel } = this.options;
    if (connectOptions === undefined) return this.type.launch();
    const { wsEndpoint, ...options } = connectOptions;
    const launch = JSON.stringify({ ...launchOptions, headless, channel });
    const headers = { 'x-playwright-launch-options': launch, ...options.headers };
    return this.type.connect(wsEndpoint, { ...options, headers });
  }
}
