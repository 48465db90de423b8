import type { JSHandle, Page } from '@playwright/test';
import { expect, it, vi } from 'vitest';
import { askFrame, type Request } from '../../../harness/run/mask/screen/ask.ts';
import { maskOf, useBrowser } from './browser.ts';

const newPage = useBrowser();
const { rules } = maskOf().plan;

/** A page with a filled password field, and the kits that it was handed. */
async function pageWith(secret: string): Promise<{ page: Page; kits: JSHandle[] }> {
  const page = await newPage(`<input type="password" value="${secret}">`);
  const frame = page.mainFrame();
  const kits: JSHandle[] = [];
  const handOver = frame.evaluateHandle.bind(frame);
  vi.spyOn(frame, 'evaluateHandle').mockImplementation((async (kit: () => unknown) => {
    const handle = await handOver(kit);
    kits.push(handle);
    return handle;
  }) as typeof frame.evaluateHandle);
  return { page, kits };
}

async function ask(page: Page, task: Request['task']): Promise<readonly string[] | undefined> {
  const request = { task, rules, stamp: undefined, ranges: '', covered: [] };
  return (await askFrame(page.mainFrame(), request)).hidden?.secrets;
}

it('hands each document its kit once', async () => {
  const { page, kits } = await pageWith('first-pass');
  expect(await ask(page, 'read')).toEqual(['first-pass']);
  await page.locator('input').fill('second-pass');
  expect(await ask(page, 'read')).toEqual(['second-pass']);
  expect(kits).toHaveLength(1);
  const old = vi.spyOn(kits[0] as JSHandle, 'evaluate');
  await page.goto('data:text/html,<input type="password" value="third-pass">');
  expect(await ask(page, 'read')).toEqual(['third-pass']);
  expect(kits).toHaveLength(2);
  expect(old).not.toHaveBeenCalled();
});

it('hands it over again where a document lost it without a word', async () => {
  const { page, kits } = await pageWith('a-pass');
  await ask(page, 'read');
  await kits[0]?.dispose();
  expect(await ask(page, 'read')).toEqual(['a-pass']);
});

it('never takes another document for the one that was covered', async () => {
  const { page, kits } = await pageWith('a-pass');
  await ask(page, 'draw');
  await kits[0]?.dispose();
  await expect(ask(page, 'check')).rejects.toThrow();
});
