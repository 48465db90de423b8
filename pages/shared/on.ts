import { errors, type Page } from '@playwright/test';
import type { LobPage } from './page.ts';

const PATIENCE_MS = 10_000;

/**
 * The page object, once its landmark is visible. Otherwise throws one plain sentence that names the page expected
 * and what is shown instead, such as the title, the main heading and any error message. A browser that stopped is
 * left to speak for itself.
 */
export async function on<P extends LobPage>(
  PageClass: new (page: Page) => P,
  page: Page,
  patience = PATIENCE_MS,
): Promise<P> {
  const wanted = new PageClass(page);
  try {
    await wanted.landmark.first().waitFor({ state: 'visible', timeout: patience });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    throw new Error(`Expected the ${nameOf(PageClass)} page, but ${await whatIsShown(page)}.`);
  }
  return wanted;
}

function nameOf(PageClass: { name: string }): string {
  const words = PageClass.name.replace(/Page$/, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return words.toLowerCase();
}

async function whatIsShown(page: Page): Promise<string> {
  const title = await page.title().catch(() => '');
  const heading = await firstText(page, 'h1, [role=heading][aria-level="1"]');
  const alert = await firstText(page, '[role=alert]');
  const shown = heading || title || `an untitled page at ${new URL(page.url()).pathname}`;
  const parts = [`the screen shows “${shown}”`];
  if (heading && title && title !== heading) parts.push(`titled “${title}”`);
  if (alert) parts.push(`and says “${alert}”`);
  return parts.join(', ');
}

async function firstText(page: Page, selector: string): Promise<string> {
  const found = page.locator(selector).filter({ visible: true }).first();
  const text = await found.textContent({ timeout: 500 }).catch(() => '');
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 160);
}
