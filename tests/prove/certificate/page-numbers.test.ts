import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { pageNumbers } from '../../../harness/prove/certificate/page-numbers.ts';
import { findBrowser } from '../../../harness/run/browser.ts';
import { temporaryFolder } from '../run-folder.ts';

describe('page numbers', () => {
  it('are read from a PDF that the browser printed, however many pages it has', {
    timeout: 120_000,
  }, async () => {
    const { name: _, ...start } = findBrowser();
    const browser = await chromium.launch(start);
    const page = await browser.newPage();
    const chapters = Array.from({ length: 90 }, (_one, at) => `c${at + 1}`);
    const links = chapters.map((id) => `<a href="#${id}">${id}</a> `).join('');
    const heads = chapters.map((id) => `<h2 id="${id}" style="break-before:page">${id}</h2>`).join('');
    await page.setContent(`<!doctype html><body>${links}${heads}`);
    const pdf = await page.pdf({ path: join(temporaryFolder(), 'a.pdf') });
    await browser.close();
    const pages = pageNumbers(pdf);
    expect(chapters.map((id) => pages.get(id))).toEqual(chapters.map((_one, at) => at + 2));
  });

  it.each(['', 'not a PDF', '%PDF-1.7 /Dests 5 0 R'])('of %j are none', (text) => {
    expect(pageNumbers(Buffer.from(text)).size).toBe(0);
  });
});
