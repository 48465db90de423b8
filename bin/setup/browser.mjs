import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runNode } from './child.mjs';
import { SetupFault } from './fault.mjs';
import { FOLDER } from './folder.mjs';

const FINDER = join(FOLDER, 'dist', 'harness', 'run', 'browser.js');
const PLAYWRIGHT = join(FOLDER, 'node_modules', 'playwright', 'cli.js');
const REACH_MS = 3_000;
const APT_SECONDS = 300;
const DOWNLOAD_SECONDS = 300;
const START_SECONDS = 60;

/** apt asks no question, gives up on a mirror after 10 seconds, and waits a minute for another apt. */
const APT_OPTIONS = ['-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=60'].concat(
  ['http', 'https'].flatMap((scheme) => ['-o', `Acquire::${scheme}::Timeout=10`]),
);

const OWN_CHOICE = 'Install Microsoft Edge or Google Chrome, or set UAT_BROWSER to the path of a Chromium';

/** The browser that runs would use, as `harness/run/browser.ts` finds it, or undefined. */
export async function browserThatIsThere() {
  const { findBrowser } = await import(pathToFileURL(FINDER).href);
  try {
    return findBrowser();
  } catch (error) {
    if (process.env.UAT_BROWSER?.trim()) throw new SetupFault(error.message);
    return undefined;
  }
}

/** Installs a headless browser and shows that it starts; throws a SetupFault within seconds without internet. */
export async function installBrowser() {
  if (!(await installWithApt())) await installWithPlaywright();
  const browser = await browserThatIsThere();
  if (browser === undefined)
    throw new SetupFault(`Browser: none could be installed. ${OWN_CHOICE}, then start again.`);
  await mustStart(browser);
  return browser;
}

/** Debian's own package brings its libraries along; only root can install it, and Ubuntu has none. */
async function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return false;
  const options = {
    limitSeconds: APT_SECONDS,
    doing: 'installing',
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', [...APT_OPTIONS, 'update'], options);
  const names = ['-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation'];
  return (await run('apt-get', [...APT_OPTIONS, 'install', ...names], options)).code === 0;
}

async function installWithPlaywright() {
  const server = await downloadServer();
  if (!(await answers(server))) {
    throw new SetupFault(
      `Browser: none is installed, and ${server.host} does not answer. ${OWN_CHOICE}, then start again.`,
    );
  }
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  const args = ['install', '--only-shell', ...withLibraries, 'chromium'];
  const { code, output } = await runNode(PLAYWRIGHT, args, {
    limitSeconds: DOWNLOAD_SECONDS,
    doing: 'downloading',
  });
  if (code === 0) return;
  const [reason = 'the download failed'] = output.match(/^.*(Error|error|Failed).*$/m) ?? [];
  throw new SetupFault(
    `Browser: could not be downloaded (${reason.trim()}). ${OWN_CHOICE}, then start again.`,
  );
}

/** Where Playwright would download from, behind a proxy the proxy; asked of Playwright, as settings can change it. */
async function downloadServer() {
  const proxy = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  if (proxy) return new URL(proxy);
  const args = ['install', '--only-shell', '--dry-run', 'chromium'];
  const { output } = await runNode(PLAYWRIGHT, args, { limitSeconds: START_SECONDS });
  const [url] = output.match(/https?:\/\/\S+/) ?? [];
  if (url === undefined) throw new SetupFault(`Browser: Playwright has none for this system. ${OWN_CHOICE}.`);
  return new URL(url);
}

function answers({ hostname, port, protocol }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const settle = (answer) => {
      socket.destroy();
      clearTimeout(limit);
      resolve(answer);
    };
    const limit = setTimeout(settle, REACH_MS, false);
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
  });
}

/** A browser without its system libraries is there but does not start. */
async function mustStart(browser) {
  const start =
    "import { chromium } from '@playwright/test'; await (await chromium.launch(JSON.parse(process.argv[1]))).close();";
  const args = ['--input-type=module', '--eval', start, JSON.stringify(browser)];
  const { code, output } = await run(process.execPath, args, { limitSeconds: START_SECONDS });
  if (code === 0) return;
  const [reason = 'no reason given'] = output.match(/^.*(error while loading|Error:).*$/m) ?? [];
  throw new SetupFault(
    `Browser: ${browser.name} is installed but does not start (${reason.trim()}). ` +
      'Have an administrator run `npx playwright install-deps chromium`, then start again.',
  );
}
