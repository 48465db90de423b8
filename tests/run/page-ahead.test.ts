import { type Browser, chromium } from '@playwright/test';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findBrowser, launchOptions } from '../../harness/run/browser.ts';
import { makePagesAhead, openPage } from '../../harness/run/page-ahead.ts';

let browser: Browser;

beforeEach(async () => {
  browser = await chromium.launch(launchOptions(findBrowser()));
  makePagesAhead(browser);
});
afterEach(() => browser.close());

const OPTIONS = { baseURL: 'http://127.0.0.1:1', acceptDownloads: true };
const SESSION = {
  cookies: [
    { name: 'session', value: 'abc', domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true },
  ].map((cookie) => ({ ...cookie, secure: false, sameSite: 'Lax' as const })),
  origins: [],
};

/** Resolves when one more context is there than the pages that were asked for. */
function untilAhead(asked: number): Promise<void> {
  return vi.waitFor(() => expect(browser.contexts().flatMap((one) => one.pages())).toHaveLength(asked + 1));
}

it('has the next page ready, in a context of its own', async () => {
  const first = await openPage(browser, OPTIONS);
  await first.context().addCookies(SESSION.cookies);
  await untilAhead(1);
  const made = vi.spyOn(browser, 'newContext');
  const second = await openPage(browser, OPTIONS);
  expect(made).not.toHaveBeenCalled();
  expect(second.context()).not.toBe(first.context());
  expect(await second.context().cookies()).toEqual([]);
});

it('puts a saved session into the page that is ready', async () => {
  await openPage(browser, OPTIONS);
  await untilAhead(1);
  const page = await openPage(browser, { ...OPTIONS, storageState: SESSION });
  expect(await page.context().cookies()).toMatchObject([{ name: 'session', value: 'abc' }]);
});

it('gives nobody a page that was made for others', async () => {
  await openPage(browser, { ...OPTIONS, httpCredentials: { username: 'a', password: 'b' } });
  await untilAhead(1);
  const ready = browser.contexts().at(-1);
  const page = await openPage(browser, OPTIONS);
  expect(page.context()).not.toBe(ready);
  await vi.waitFor(() => expect(browser.contexts()).not.toContain(ready));
});

it('gives nobody a page that crashed meanwhile', async () => {
  await openPage(browser, OPTIONS);
  await untilAhead(1);
  const ready = browser.contexts().at(-1)?.pages()[0];
  const crashed = ready?.waitForEvent('crash');
  const session = await ready?.context().newCDPSession(ready);
  session?.send('Page.crash').catch(() => {});
  await crashed;
  const page = await openPage(browser, OPTIONS);
  expect(page).not.toBe(ready);
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
});
