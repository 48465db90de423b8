import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { ProjectFault, UatError } from '../../errors.ts';
import { plain } from '../../judge/index.ts';
import { diskFault, writeAtomic } from '../../record/index.ts';
import type { PrintingBrowser } from '../input.ts';
import { certificatePieces, scenariosToSetOut } from './document.ts';
import type { CertificateFacts, PictureChoice } from './facts.ts';
import { html } from './html.ts';
import { pageNumbers } from './page-numbers.ts';
import { NO_PICTURES } from './pictures.ts';
import { picturesWithin } from './reduce.ts';

/** Thousands of pages take minutes. */
const PRINT_LIMIT_MS = 15 * 60_000;
const DRAFT = { tagged: false, outline: false };
const FINAL = { tagged: true, outline: true };

/** Where the two versions go, and what the pictures of the first may weigh. */
export interface CertificateFiles {
  readonly withPictures: string;
  /** For records that many may read. */
  readonly withoutPictures: string;
  readonly pictureBytes: number;
}

/**
 * Writes the certificate, with and without pictures, as tagged PDFs with outlines. A page is written to disk and opened
 * from there, and the browser reads the pictures itself: media are in this process only a few at a time, where they are
 * made smaller. Printed twice, because only a printed page knows its number. Throws ProjectFault where the disk is full
 * or may not be written.
 */
export async function writeCertificates(
  facts: CertificateFacts,
  start: PrintingBrowser,
  { withPictures, withoutPictures, pictureBytes }: CertificateFiles,
): Promise<void> {
  const browser = await launch(start, withPictures);
  const smaller = `${withPictures}.pictures`;
  try {
    const { detailed } = scenariosToSetOut(facts);
    const pictures = await picturesWithin(browser, facts, detailed, pictureBytes, smaller);
    await print(browser, facts, pictures, withPictures);
    await print(browser, facts, NO_PICTURES, withoutPictures);
  } catch (cause) {
    throw asFault(cause, withPictures);
  } finally {
    await browser.close();
    await rm(smaller, { recursive: true, force: true });
  }
}

async function launch({ args, channel, executablePath }: PrintingBrowser, file: string): Promise<Browser> {
  const where = { ...(channel ? { channel } : {}), ...(executablePath ? { executablePath } : {}) };
  // Only printing needs the driver, and loading it takes as long as all else of a command.
  const { chromium } = await import('@playwright/test');
  return chromium.launch({ ...where, args: [...args] }).catch((cause) => {
    throw notPrinted(cause, file);
  });
}

/** The draft needs no pictures, only their room: but room follows from the picture, so it has them too. */
async function print(
  browser: Browser,
  facts: CertificateFacts,
  pictures: PictureChoice,
  file: string,
): Promise<void> {
  const pieces = (pages?: ReadonlyMap<string, number>) => certificatePieces(facts, pages, pictures);
  const draft = pageNumbers(await printed(browser, facts, pieces(), `${file}.html`, DRAFT));
  await writeAtomic(file, await printed(browser, facts, pieces(draft), `${file}.html`, FINAL));
}

function asFault(cause: unknown, file: string): unknown {
  const fault = diskFault(cause, file);
  return fault instanceof UatError ? fault : notPrinted(fault, file);
}

/** What the browser says goes on for pages: only its first line is for a person. */
function notPrinted(cause: unknown, file: string): ProjectFault {
  const said = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  const next = 'Try again; if it stays so, set UAT_BROWSER to another browser';
  return new ProjectFault(
    { where: file, wrong: `the browser could not print it (${plain(said)})`, next },
    { cause },
  );
}

async function printed(
  browser: Browser,
  facts: CertificateFacts,
  pieces: Iterable<string>,
  source: string,
  options: { readonly tagged: boolean; readonly outline: boolean },
): Promise<Buffer> {
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  try {
    await pipeline(Readable.from(pieces), createWriteStream(source));
    page.setDefaultTimeout(PRINT_LIMIT_MS);
    await page.goto(pathToFileURL(source).href, { waitUntil: 'load', timeout: PRINT_LIMIT_MS });
    return await page.pdf({ ...layout(facts), ...options });
  } finally {
    await page.close();
    await rm(source, { force: true });
  }
}

function layout({ verdict, evidence }: CertificateFacts) {
  const about = [verdict.decision, verdict.release.name, verdict.gate, verdict.change ?? ''].map(plain);
  return {
    format: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: line(about.filter(Boolean).join(' · '), ''),
    footerTemplate: line(`Evidence ${evidence.manifestSha256.slice(0, 16)}…`, PAGE_NUMBER),
  };
}

const PAGE_NUMBER = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';

/** A header or footer in the margin; the browser gives these templates no style of their own. */
function line(left: string, right: string): string {
  const style =
    'width:100%;margin:0 18mm;display:flex;justify-content:space-between;font:7.5pt Arial,sans-serif;color:#5a6675';
  return `<div style="${style}">${html`<span>${left}</span>`.text}<span>${right}</span></div>`;
}
