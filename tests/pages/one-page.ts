import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../harness/run/browser.ts';
import { enter } from '../../pages/shared/acting/entering.ts';
import type { Tools } from '../../pages/shared/tools.ts';

/** The page of the test file that called {@link useOnePage}, from its first test to its last. */
export let page: Page;

export function useOnePage(): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(findBrowser());
    page = await browser.newPage();
  });
  afterAll(() => browser.close());
}

export const enterIn = (tools: Tools, name: string, value: string) => enter(tools, { name }, [], value);

/** What the first field that a selector finds holds. */
export const value = (selector: string) => page.locator(selector).first().inputValue();
