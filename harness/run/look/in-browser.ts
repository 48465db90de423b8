import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, launchOptions } from '../browser.ts';
import { withCredentials } from '../seats/with-credentials.ts';
import type { Look, Place } from './place.ts';
import { shownVersion, versionPattern } from './shown-version.ts';

/** How long an application may take to show its version, in milliseconds. */
const LOOK_LIMIT_MS = 15_000;

/** Guards a browser before it opens anything. */
export type SetGuard = (browser: Browser) => Promise<void>;

/** Opens the version page of each in one browser, all at once. */
export async function readVersionsInBrowser(places: readonly Place[], guard: SetGuard): Promise<Look[]> {
  const browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    await guard(browser);
    return await Promise.all(places.map((place) => look(browser, place)));
  } finally {
    await browser.close();
  }
}

async function look(browser: Browser, place: Place): Promise<Look> {
  const { key } = place.application;
  const context = await browser.newContext(withCredentials(place.credentials, place.address));
  try {
    return { key, version: await readVersion(await context.newPage(), place) };
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { key, version: null, silent: said.replace(/^page\.goto: /, '').replace(/ at http\S+/, '') };
  } finally {
    await context.close();
  }
}

async function readVersion(page: Page, { application, address }: Place): Promise<string | null> {
  const { version } = application;
  const response = await page.goto(`${address}${version.kind === 'read' ? version.page : '/'}`, {
    timeout: LOOK_LIMIT_MS,
  });
  if (response !== null && response.status() >= 500) throw new Error(`it answered ${response.status()}`);
  if (version.kind !== 'read') return null;
  const shown = page.getByText(versionPattern(version.text)).first();
  await shown.waitFor({ timeout: LOOK_LIMIT_MS / 3 }).catch(() => {});
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('body')
        .innerText()
        .catch(() => ''),
    ),
  );
  const { text } = version;
  return texts.map((one) => shownVersion(text, one)).find((found) => found !== undefined) ?? null;
}
