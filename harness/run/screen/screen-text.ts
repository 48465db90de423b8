import type { Frame, Page } from '@playwright/test';

/** How long reading a page's text may take, in milliseconds. */
const READ_LIMIT_MS = 3_000;

/** What the page says, as an ARIA snapshot in YAML; each frame's text under its name. */
export async function screenText(page: Page): Promise<string> {
  const [main, ...inner] = page.frames();
  const texts = await Promise.all([frameText(main), ...inner.map(named)]);
  return texts.filter((text) => text !== '').join('\n');
}

async function named(frame: Frame): Promise<string> {
  const text = await frameText(frame);
  if (text === '') return '';
  const indented = text.split('\n').map((line) => `  ${line}`);
  return [`- frame ${JSON.stringify(frame.name() || 'unnamed')}:`, ...indented].join('\n');
}

/** A set of frames has no body of its own; a frame that goes away while it is read has no text. */
async function frameText(frame: Frame | undefined): Promise<string> {
  const body = frame?.locator('body');
  if (body === undefined || (await body.count().catch(() => 0)) === 0) return '';
  return body
    .first()
    .ariaSnapshot({ timeout: READ_LIMIT_MS })
    .catch(() => '');
}
