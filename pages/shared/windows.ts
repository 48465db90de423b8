import type { Page } from '@playwright/test';
import type { Tools } from './tools.ts';
import { pause } from './waiting/pause.ts';
import { settle } from './waiting/settle.ts';
import { Traffic } from './waiting/traffic.ts';

export async function goBack({ setting }: Tools): Promise<void> {
  await setting.page.goBack({ timeout: setting.patienceMs * 2 });
  await settle(setting);
}

export async function reload({ setting }: Tools): Promise<void> {
  await setting.page.reload({ timeout: setting.patienceMs * 2 });
  await settle(setting);
}

/** The window that was opened last, or the newest whose title or address holds the words; waits for it to come. */
export async function windowNamed({ setting }: Tools, words?: string): Promise<Page> {
  const { page, patienceMs } = setting;
  const until = Date.now() + patienceMs;
  for (;;) {
    const others = page
      .context()
      .pages()
      .filter((one) => one !== page && !one.isClosed());
    const titles = await Promise.all(others.map((one) => one.title().catch(() => '')));
    const fits = others.filter(
      (one, at) => words === undefined || titles[at]?.includes(words) || one.url().includes(words),
    );
    const found = fits.at(-1);
    if (found !== undefined) return opened(found);
    if (Date.now() > until) throw noWindow(words, titles);
    await pause(100);
  }
}

/** Closes the page and gives the one from which the person came. */
export async function closeWindow({ setting }: Tools): Promise<Page> {
  const { page } = setting;
  const opener = await page.opener();
  const others = page
    .context()
    .pages()
    .filter((one) => one !== page);
  const next = opener ?? others.at(-1);
  if (next === undefined) throw new Error('This is the only window: there would be none left to go on in.');
  await page.close();
  return next;
}

/** Path, query and fragment. */
export function addressOf({ setting }: Tools): string {
  const { pathname, search, hash } = new URL(setting.page.url());
  return `${pathname}${search}${hash}`;
}

/** Seconds from asking for the page until it had loaded. */
export async function seconds({ setting }: Tools): Promise<number> {
  await settle(setting);
  return setting.page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return (entry?.duration ?? 0) / 1000;
  });
}

async function opened(page: Page): Promise<Page> {
  Traffic.of(page);
  await page.waitForLoadState('domcontentloaded').catch(() => {});
  return page;
}

function noWindow(words: string | undefined, titles: readonly string[]): Error {
  const open = titles.map((title) => `“${title}”`).join(', ');
  const wanted =
    words === undefined ? 'No other window is open' : `No window with “${words}” in its title is open`;
  return new Error(`${wanted}${open === '' ? '' : `: there is ${open}`}.`);
}
