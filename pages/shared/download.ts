import type { Download, Locator, Page } from '@playwright/test';

/** Clicks what offers a file and returns the file's text. */
export async function downloadedText(page: Page, trigger: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), trigger.click()]);
  return textOf(download);
}

/** The text of a file that was downloaded, in UTF-8; also from a browser on another machine. */
export async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
