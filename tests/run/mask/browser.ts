import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser, launchOptions } from '../../../harness/run/browser.ts';
import { createMask, drawMasks, type Mask, type MaskOptions } from '../../../harness/run/mask/index.ts';
import { type Area, coverage, readPng } from './png.ts';

/** A browser for the tests of one file; gives new pages of 640 × 480. */
export function useBrowser(): (html?: string) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(findBrowser()));
  });
  afterAll(async () => browser?.close());
  return async (html) => {
    if (browser === undefined) throw new Error('no browser');
    const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
    if (html !== undefined) await page.setContent(html);
    return page;
  };
}

/** One page for the tests of one file, with new content for each. */
export function useOnePage(): (html: string) => Promise<Page> {
  const newPage = useBrowser();
  let page: Page | undefined;
  return async (html) => {
    page ??= await newPage();
    await page.setContent(html);
    return page;
  };
}

export function maskOf(options: Partial<MaskOptions> = {}): Mask {
  return createMask({ classOfData: 'masked', secrets: [], ...options });
}

/** The share, from 0 to 1, of each area that is covered while the page is masked. */
export async function coveredShares(page: Page, mask: Mask, areas: readonly Area[]): Promise<number[]> {
  const undo = await drawMasks(page, mask.plan);
  const picture = await page.screenshot({ type: 'png', caret: 'initial' });
  await undo();
  const pixels = readPng(picture);
  return areas.map((area) => coverage(pixels, area));
}

/** Where an element, or the given words in it, is drawn in the viewport. */
export async function areaOf(page: Page, selector: string, words?: string): Promise<Area> {
  return page.locator(selector).evaluate((element, text) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    if (text !== undefined) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(text);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
      }
    }
    const { x, y, width, height } = (text === undefined ? element : range).getBoundingClientRect();
    return { x, y, width, height };
  }, words);
}

/** Whether an element, or the given words in it, is covered as a whole; `undefined` for in part. */
export async function isCovered(
  page: Page,
  mask: Mask,
  selector: string,
  words?: string,
): Promise<boolean | undefined> {
  const [share] = await coveredShares(page, mask, [await areaOf(page, selector, words)]);
  return share === 1 ? true : share === 0 ? false : undefined;
}
