import type { Download } from '@playwright/test';
import type { Place, Target } from '../finding/target.ts';
import type { Tools } from '../tools.ts';
import { press } from './pressing.ts';

/** A file that the application gave. */
export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A report may take its time to be made, in milliseconds. */
const LIMIT_MS = 60_000;

/** Presses what gives a file and gives it. Throws when what was pressed gave none in time. */
export async function downloadBy(
  tools: Tools,
  target: Target,
  places: readonly Place[],
): Promise<DownloadedFile> {
  const { page, patienceMs } = tools.setting;
  const coming = firstDownload(tools, Math.min(LIMIT_MS, patienceMs * 1.5));
  await press(tools, target, places);
  const download = await coming;
  if (download === undefined)
    throw new Error(
      `“${target.name}” was pressed, but no file came. The page is now “${await page.title()}”.`,
    );
  const failure = await download.failure();
  if (failure !== null) throw new Error(`The file of “${target.name}” did not arrive whole: ${failure}.`);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** In this window, or in one that opens for it. */
function firstDownload({ setting: { page } }: Tools, limitMs: number): Promise<Download | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(undefined), limitMs);
    const inWindow = (window: typeof page) => window.once('download', done);
    function done(download: Download | undefined): void {
      clearTimeout(timer);
      page.off('download', done);
      page.off('popup', inWindow);
      resolve(download);
    }
    page.on('download', done);
    page.on('popup', inWindow);
  });
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
