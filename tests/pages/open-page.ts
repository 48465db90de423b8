import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { NOTHING_TAUGHT, type Teaching } from '../../pages/shared/setting.ts';
import { type Tools, toolsFor } from '../../pages/shared/tools.ts';

/** Opens a page of tests/pages/traits in a page that knows no other server; `/slow?300` answers after 300 ms. */
export async function openPage(page: Page, name: string, teaching: Partial<Teaching> = {}): Promise<Tools> {
  await page.unrouteAll();
  await page.route('**/*', async (route) => {
    const { pathname, search, protocol } = new URL(route.request().url());
    if (!protocol.startsWith('http')) return route.continue();
    if (pathname === '/slow') await new Promise((resolve) => setTimeout(resolve, Number(search.slice(1))));
    if (!pathname.endsWith('.html')) return route.fulfill({ status: 200, body: 'ok' });
    const file = fileURLToPath(new URL(`./traits${pathname}`, import.meta.url));
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(file, 'utf8') });
  });
  await page.goto(`http://traits.test/${name}.html`);
  return toolsFor({
    page,
    teaching: { ...NOTHING_TAUGHT, ...teaching },
    patienceMs: 3_000,
    today: '2026-11-20',
  });
}
