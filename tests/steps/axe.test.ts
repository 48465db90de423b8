import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { findBrowser } from '../../harness/run/browser.ts';
import { violationsOf } from '../../steps/shared/axe.ts';

it('names the criterion of WCAG and the place of each violation, and none where there is none', async () => {
  const browser = await chromium.launch(findBrowser());
  const page = await (await browser.newContext()).newPage();
  await page.setContent('<html lang="en"><title>A</title><main><h1>A</h1><input id="bare"></main></html>');
  const violations = await violationsOf(page);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(
    /^Form elements must have labels \(criterion 4\.1\.2; 1 place, such as <input id="bare">\)$/,
  );
  await page.setContent('<html lang="en"><title>A</title><main><h1>A</h1></main></html>');
  expect(await violationsOf(page)).toEqual([]);
  await browser.close();
});
