import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, win32 } from 'node:path';

/** A browser that runs can use, and where it stands when it is installed. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  /** Playwright's own name for it; without one it is started by its path. */
  readonly channel?: string;
  readonly visible?: true;
  /** Paths of which one exists when the browser is installed. */
  readonly places: (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => string[];
}

/** Where to look, best first: for the same run a full browser took 2.7 times as long as the headless shell. */
export const CANDIDATES: readonly Candidate[] = [
  {
    key: 'playwright',
    name: "Playwright's headless shell",
    channel: 'chromium-headless-shell',
    places: shell,
  },
  { key: 'edge', name: 'Microsoft Edge', channel: 'msedge', visible: true, places: edge },
  { key: 'chrome', name: 'Google Chrome', channel: 'chrome', visible: true, places: chrome },
  { key: 'shell', name: 'Chromium (headless shell)', places: linux('/usr/bin/chromium-headless-shell') },
  { key: 'chromium', name: 'Chromium', visible: true, places: linux('/usr/bin/chromium') },
];

/** The file that Playwright leaves beside a browser once it is complete. */
function shell(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const paths = platform === 'win32' ? win32 : posix;
  const own = env.PLAYWRIGHT_BROWSERS_PATH;
  const folder = own === '0' ? join(playwrightCore(), '.local-browsers') : own || cache(env, platform);
  return [paths.join(folder, `chromium_headless_shell-${shellRevision()}`, 'INSTALLATION_COMPLETE')];
}

function cache(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = env.HOME ?? env.USERPROFILE ?? '';
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'ms-playwright');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'ms-playwright');
  return posix.join(env.XDG_CACHE_HOME || posix.join(home, '.cache'), 'ms-playwright');
}

/** Playwright's folder, found from `@playwright/test`, as a package manager may nest it. */
function playwrightCore(): string {
  const test = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  const playwright = createRequire(test).resolve('playwright/package.json');
  return dirname(createRequire(playwright).resolve('playwright-core/package.json'));
}

function shellRevision(): string {
  const { browsers } = JSON.parse(readFileSync(join(playwrightCore(), 'browsers.json'), 'utf8')) as {
    browsers: { name: string; revision: string }[];
  };
  return browsers.find(({ name }) => name === 'chromium-headless-shell')?.revision ?? 'unknown';
}

function edge(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return programFiles(env, 'Microsoft\\Edge\\Application\\msedge.exe');
  if (platform === 'darwin') return ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
  return ['/opt/microsoft/msedge/msedge'];
}

function chrome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return programFiles(env, 'Google\\Chrome\\Application\\chrome.exe');
  if (platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return ['/opt/google/chrome/chrome'];
}

/** The places in which Playwright looks for a channel on Windows. */
function programFiles(env: NodeJS.ProcessEnv, program: string): string[] {
  const drive = env.HOMEDRIVE ?? 'C:';
  const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
  const usual = [`${drive}\\Program Files`, `${drive}\\Program Files (x86)`];
  return [...folders, ...usual].flatMap((folder) => (folder ? [win32.join(folder, program)] : []));
}

function linux(path: string): Candidate['places'] {
  return (_env, platform) => (platform === 'linux' ? [path] : []);
}
