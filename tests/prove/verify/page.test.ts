import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, launchOptions } from '../../../harness/run/browser.ts';
import { temporaryFolder } from '../run-folder.ts';
import { aPack, type Pack, repacked, withFilledFolder } from './a-pack.ts';

let browser: Browser;
let page: Page;
let pack: Pack;

beforeAll(async () => {
  pack = await aPack();
  const file = join(temporaryFolder(), 'verify.html');
  writeFileSync(file, pack.files.get('dossier/verify.html') ?? '');
  browser = await chromium.launch(launchOptions(findBrowser()));
  page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
}, 120_000);

afterAll(() => browser.close());

async function chosen(zip: string): Promise<string> {
  await page.getByLabel('Zip of the pack').setInputFiles(zip);
  return toldBy(zip);
}

async function toldBy(zip: string): Promise<string> {
  const verdict = page.locator('.verdict', { hasText: zip.split('/').at(-1) ?? '' });
  await verdict.waitFor();
  return page.getByRole('status').innerText();
}

it('verifies a zip that is chosen, from file://, with the words of the command', async () => {
  const told = await chosen(pack.zip);
  expect(told).toMatch(/^VALID\n/);
  expect(told).toContain('VALID: Ada Okafor, Revenues manager, signed “accept” as key user of Revenues on');
  expect(told).toContain('Compare with the change record');
});

it('verifies a zip that was packed again, and names the file of one that was altered', async () => {
  expect(await chosen(await repacked(pack.files))).toMatch(/^VALID\n/);
  const files = new Map(pack.files);
  files.set('dossier/test-summary.txt', Buffer.from('GO'));
  expect(await chosen(await repacked(files, false))).toMatch(
    /^NOT VALID\n[\s\S]*dossier\/test-summary\.txt was altered\./,
  );
});

it('finds content that goes by the name of a folder', async () => {
  expect(await chosen(await withFilledFolder(pack.files, 'evidence/extra/'))).toMatch(
    /^NOT VALID\n[\s\S]*evidence\/extra\//,
  );
});

it('finds the forged signature that it was given', async () => {
  const path = `dossier/sign-offs/${pack.signOff}.json`;
  const text = pack.files.get(path)?.toString() ?? '';
  const { payload } = JSON.parse(text);
  const forged = Buffer.from(payload, 'base64').toString().replace('"accept"', '"reject"');
  const files = new Map(pack.files).set(
    path,
    Buffer.from(text.replace(payload, Buffer.from(forged).toString('base64'))),
  );
  expect(await chosen(await repacked(files))).toContain('The signature does not fit what was signed');
});

it('takes a zip that is dropped onto it, and says so of what is none', async () => {
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['This is a letter.'], 'letter.zip'));
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  expect(await toldBy('letter.zip')).toMatch(/^NOT VERIFIED\s+letter\.zip\s+This is not a zip/);
});
