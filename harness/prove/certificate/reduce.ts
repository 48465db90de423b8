import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { sha256 } from '../../record/index.ts';
import type { Media } from '../../run/schema.ts';
import type { ProvenScenario } from '../proven.ts';
import type { CertificateFacts, PictureChoice } from './facts.ts';
import { choosePictures, picturesByWorth } from './pictures.ts';
import { type Reduction, reduceInPage } from './reduce-in-page.ts';

/** Up to here pictures stand as they were taken: making them smaller would win nothing. */
const AS_TAKEN_BYTES = 2_000_000;
/** What failed is to be read; what passed is to be recognised. Pixels. */
const RED: Reduction = { width: 720, quality: 0.55 };
const PASSED: Reduction = { width: 400, quality: 0.45 };
/** Pictures that are in memory at a time. */
const AT_A_TIME = 24;

/**
 * The pictures of a certificate within `room` bytes. Where there are many they are drawn smaller, into the folder `to`,
 * from the sealed evidence, or from the run where the evidence left them out; never one whose content is not what the
 * run recorded.
 */
export async function picturesWithin(
  browser: Browser,
  facts: CertificateFacts,
  scenarios: ReadonlySet<ProvenScenario>,
  room: number,
  to: string,
): Promise<PictureChoice> {
  const wanted = picturesByWorth(scenarios);
  const bytes = wanted.reduce((sum, { media }) => sum + media.bytes, 0);
  if (bytes <= Math.min(AS_TAKEN_BYTES, room) && !facts.leftOut)
    return choosePictures(scenarios, facts.evidence.folder, room);
  await mkdir(to, { recursive: true });
  const page = await browser.newPage({ offline: true });
  const made = new Map<string, string>();
  let left = room;
  try {
    for (let at = 0; at < wanted.length && left > 0; at += AT_A_TIME) {
      const sources = await Promise.all(wanted.slice(at, at + AT_A_TIME).map((one) => sourceOf(facts, one)));
      const reduced = await page.evaluate(reduceInPage, sources);
      for (const [index, body] of reduced.entries()) {
        const hash = wanted[at + index]?.media.sha256;
        const picture = Buffer.from(body, 'base64');
        if (hash === undefined || picture.length === 0 || picture.length > left) continue;
        left -= picture.length;
        await writeFile(join(to, `${hash}.jpg`), picture);
        made.set(hash, pathToFileURL(join(to, `${hash}.jpg`)).href);
      }
    }
  } finally {
    await page.close();
  }
  const address = ({ sha256: hash }: { sha256: string }) => made.get(hash) ?? null;
  return { address, leftOut: wanted.length - made.size, reduced: made.size };
}

/** The content as base64, '' where it is nowhere as recorded. */
async function sourceOf(
  { evidence, runs }: CertificateFacts,
  { media, red }: { media: Media; red: boolean },
): Promise<Reduction & { body: string; type: string }> {
  const { path, mediaType: type } = media;
  const places = [join(evidence.folder, 'evidence', path), ...runs.map(({ folder }) => join(folder, path))];
  const file = places.find((one) => existsSync(one));
  const body = file === undefined ? undefined : await readFile(file);
  const isRecorded = body !== undefined && sha256(body) === media.sha256;
  return { ...(red ? RED : PASSED), type, body: isRecorded ? body.toString('base64') : '' };
}
