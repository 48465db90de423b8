import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchOptions } from '../../harness/run/browser.ts';
import { makeProject } from './kit/project.ts';
import { startUat, uat } from './kit/uat.ts';

const project = () =>
  makeProject({
    'steps/town-hall/desk.phrases':
      '# Writes in the book.\nI sign {visitor} in\n  I enter {visitor} as "Visitor"\n',
  });

describe('uat steps', () => {
  it('tells what there is, with real examples and when it last passed', async () => {
    const folder = project();
    await uat(folder, ['run', 'all']);
    const { stdout, code } = await uat(folder, ['steps', 'signed', 'in']);
    expect(stdout).toContain('Signing in\n  I am signed in as a/an "persona"\n');
    expect(stdout).toContain('persona: words in quotes, "receptionist"');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/Used by 1 scenario, last passed on \d+ \w+ \d{4}\./);
    expect(code).toBe(0);
    const nothing = await uat(folder, ['steps', 'zeppelin']);
    expect(nothing.stdout).toBe('No step has the words zeppelin. Try fewer or shorter ones.\n');
  });

  it('gives machines the same', async () => {
    const { stdout } = await uat(project(), ['steps', '--json', 'sign', 'visitor']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        kind: 'phrase',
        sentence: 'I sign "visitor" in',
        description: 'Writes in the book.',
        application: 'Town Hall',
        where: 'steps/town-hall/desk.phrases:2',
      },
    ]);
  });

  it('gives all of it to who reads slowly', async () => {
    const long = '# Writes in the book, and says so at length.\n'.repeat(60);
    const phrases = Array.from(
      { length: 300 },
      (_, desk) => `${long}I sign {visitor} in at desk ${desk}\n  I enter {visitor} as "Visitor"\n`,
    );
    const folder = makeProject({ 'steps/town-hall/desk.phrases': phrases.join('\n') });
    const { child, ended } = startUat(folder, ['steps', '--json', 'at', 'desk']);
    child.stdout?.pause();
    setTimeout(() => child.stdout?.resume(), 15_000);
    expect(JSON.parse((await ended).stdout)).toHaveLength(300);
  });
});

describe('the page of uat steps --html', () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  beforeAll(async () => {
    const folder = project();
    await uat(folder, ['steps', '--html', 'steps.html']);
    browser = await chromium.launch(launchOptions(findBrowser()));
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`file://${path.join(folder, 'steps.html')}`);
  });
  afterAll(() => browser.close());

  it('is searched by word with the keyboard alone, and says what it found', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the steps');
    await page.keyboard.press('Tab');
    await page.keyboard.type('visitor');
    expect(await page.getByRole('status').textContent()).toBe('1 step has these words');
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toContain('I sign "visitor" in');
    expect(await page.getByRole('article').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('article').count()).toBeGreaterThan(5);
  });

  it('has a heading for each topic, in the list of topics too, and no fault of its own', async () => {
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings).toContain('Town Hall › Desk');
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(headings);
    expect(said).toEqual([]);
  });
});
