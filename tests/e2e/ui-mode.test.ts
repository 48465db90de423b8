import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, launchOptions } from '../../harness/run/browser.ts';
import { makeProject } from './kit/project.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A busy machine takes long over starting a runner and two browsers; nothing here waits longer than it must. */
const LIMIT_MS = 120_000;

let mode: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions(findBrowser()));
});
afterAll(async () => {
  await browser.close();
  mode.kill('SIGINT');
});

it('lists the scenarios of a feature in UI mode, and runs one', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(await startMode(makeProject()));
  await page.getByRole('treeitem', { name: /visits\.feature/ }).waitFor();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.getByText("TH-001 The receptionist sees the day's visits").first().waitFor();
  await page.getByRole('button', { name: /^Run all/ }).click();
  await page.getByText(/1\/1 .*1 passed|1\/1 passed/).waitFor();
  expect(await page.getByRole('treeitem', { name: /check.*TH-001/ }).count()).toBe(1);
});

/** Starts UI mode without a window; resolves to the address of its page. */
async function startMode(folder: string): Promise<string> {
  const cli = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = path.join(ROOT, 'dist', 'harness', 'default.config.js');
  const env: NodeJS.ProcessEnv = { ...process.env, UAT_PROJECT: folder, UAT_PROFILE: `${folder}/.profile` };
  for (const name of Object.keys(env)) if (/^(VITEST|TEST|NODE_OPTIONS)/.test(name)) delete env[name];
  const args = [cli, 'test', '--config', config, '--ui-host=127.0.0.1', '--ui-port=0'];
  mode = spawn(process.execPath, args, { cwd: folder, env });
  let said = '';
  for (;;) {
    const address = /Listening on (http\S+)/.exec(said)?.[1];
    if (address !== undefined || mode.stdout === null) return address ?? '';
    said += String((await once(mode.stdout, 'data'))[0]);
  }
}
