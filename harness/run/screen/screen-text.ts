import type { Frame, Page } from '@playwright/test';

/** How long reading a page's text may take, in milliseconds. */
const READ_LIMIT_MS = 3_000;

/** What the page says, as an ARIA snapshot in YAML; each frame's text under its name. */
export async function screenText(page: Page): Promise<string> {
  const inner = page.frames().filter((frame) => frame !== page.mainFrame());
  const texts = await Promise.all([pageText(page), ...inner.map(named)]);
  return texts.filter((text) => text !== '').join('\n');
}

/** One round trip; a set of frames has a text too: that there are frames. */
function pageText(page: Page): Promise<string> {
  return page.ariaSnapshot({ timeout: READ_LIMIT_MS }).catch(() => '');
}

async function named(frame: Frame): Promise<string> {
  const text = await frameText(frame);
  if (text === '') return '';
  const indented = text.split('\n').map((line) => `  ${line}`);
  return [`- frame ${JSON.stringify(frame.name() || 'unnamed')}:`, ...indented].join('\n');
}

/** A set of frames has no body of its own; a frame that goes away while it is read has no text. */
async function frameText(frame: Frame): Promise<string> {
  const body = frame.locator('body');
  if ((await body.count().catch(() => 0)) === 0) return '';
  return body
    .first()
    .ariaSnapshot({ timeout: READ_LIMIT_MS })
    .catch(() => '');
}
