import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** The page that was just asked for goes first: the next one is made while that waits for its server. Milliseconds. */
const LATER_MS = 40;

interface Ahead {
  /** The options it was made with; a saved session is put in when it is handed out. */
  readonly key: string;
  readonly page: Promise<Page>;
}

/** The page that is ready, by browser; a browser that makes none ahead has no place for one. */
const places = new WeakMap<Browser, { next: Ahead | undefined }>();

/** From now on this browser makes the next scenario's page while one is under way. */
export function makePagesAhead(browser: Browser): void {
  places.set(browser, { next: undefined });
}

/**
 * A blank page in a context that nobody has used. It is there at once where the browser makes pages ahead and the last
 * one was asked for with the same options, session aside.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const { storageState, ...bare } = options;
  const key = JSON.stringify(bare);
  const page = await takeNext(browser, key);
  setTimeout(() => makeNext(browser, bare, key), LATER_MS).unref();
  if (page === undefined) return newPage(browser, options);
  if (storageState !== undefined) await page.context().setStorageState(storageState);
  return page;
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}

/** One that was made for others is closed. */
async function takeNext(browser: Browser, key: string): Promise<Page | undefined> {
  const place = places.get(browser);
  const next = place?.next;
  if (place === undefined || next === undefined) return undefined;
  place.next = undefined;
  const page = await next.page.catch(() => undefined);
  if (next.key === key) return page;
  page
    ?.context()
    .close()
    .catch(() => {});
  return undefined;
}

/** One that cannot be made, or crashes before anybody has it, is nobody's: the next who asks gets a new one. */
function makeNext(browser: Browser, options: BrowserContextOptions, key: string): void {
  const place = places.get(browser);
  if (place === undefined || place.next !== undefined) return;
  const next = { key, page: newPage(browser, options) };
  const drop = () => {
    if (place.next === next) place.next = undefined;
  };
  place.next = next;
  next.page.then((page) => page.once('crash', drop), drop);
}
