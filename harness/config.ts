import './short-lived.ts';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlaywrightTestConfig } from '@playwright/test';
import { readFeatures } from './gherkin/features.ts';
import { syncStubs } from './gherkin/stubs.ts';
import { loadProject, type Project } from './project/index.ts';
import { newRunId, runFolder } from './run/begin-run.ts';
import { findBrowser, launchOptions } from './run/browser.ts';
import { currentContext, hasContext } from './run/context.ts';
import { RUNTIME_URL } from './run/runtime-url.ts';

/** Milliseconds that one click, fill or look may take before it fails with a reason. */
const ACTION_LIMIT_MS = 10_000;
const NAVIGATION_LIMIT_MS = 20_000;
const EXPECT_LIMIT_MS = 7_000;

/**
 * The Playwright configuration of a project folder. In the main process it first writes the stubs of features that
 * changed; a feature that does not parse stops it with one line. Settings of `own` go before the harness's.
 */
export function uatConfig(projectDir: string, own: PlaywrightTestConfig = {}): PlaywrightTestConfig {
  const project = loadProject(projectDir);
  const stubs = path.join(project.paths.reports, 'stubs');
  // A test's page at failure is written unmasked by the runner unless it is told not to.
  process.env.PLAYWRIGHT_NO_COPY_PROMPT = '1';
  process.env.UAT_PROJECT = project.root;
  if (process.env.TEST_WORKER_INDEX === undefined)
    syncStubs(project.root, stubs, readFeatures(project.root), RUNTIME_URL);
  return { ...settings(project, stubs), ...own };
}

function settings(project: Project, stubs: string): PlaywrightTestConfig {
  const folder = currentFolder(project);
  const context = hasContext() ? currentContext() : undefined;
  return {
    testDir: stubs,
    testMatch: /\.feature\.js$/,
    outputDir: path.join(folder, 'runner'),
    fullyParallel: true,
    timeout: project.settings.scenarioTimeLimitMs,
    ...(context ? { workers: context.header.workers, retries: context.header.retries } : {}),
    ...(context || project.settings.workers === null ? {} : { workers: project.settings.workers }),
    expect: { timeout: EXPECT_LIMIT_MS },
    build: { external: ['**/dist/**', '**/node_modules/**', '**/stubs/**'] },
    globalSetup: file('./run/global-setup.js'),
    reporter: isListing() ? [['list']] : reporters(folder),
    use: browserSettings(project),
  };
}

/** `--list` begins no run, so there is nothing to report on and no folder to report into. */
function isListing(): boolean {
  return process.argv.includes('--list');
}

function reporters(folder: string): NonNullable<PlaywrightTestConfig['reporter']> {
  return [
    [file('./run/first-reporter.js')],
    [
      file('./run/allure-results.js'),
      { resultsDir: path.join(folder, 'allure-results'), detail: false, suiteTitle: false },
    ],
    [file('./run/reporter.js')],
  ];
}

/** Whatever could write a page to disk without a mask is off: pictures and text are taken by the harness. */
function browserSettings(project: Project): NonNullable<PlaywrightTestConfig['use']> {
  const { channel, ...launch } = launchOptions(findBrowser());
  return {
    ...(channel === undefined ? {} : { channel }),
    launchOptions: launch,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: project.settings.timeZone,
    actionTimeout: ACTION_LIMIT_MS,
    navigationTimeout: NAVIGATION_LIMIT_MS,
    screenshot: 'off',
    trace: 'off',
    video: 'off',
  };
}

/** The folder of the run under way, or of the one that the runner is about to begin itself. */
function currentFolder(project: Project): string {
  if (hasContext()) return currentContext().folder;
  process.env.UAT_RUN_ID ??= newRunId('ad-hoc');
  return runFolder(project, process.env.UAT_RUN_ID);
}

function file(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
