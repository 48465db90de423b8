import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectFault } from '../../harness/errors.ts';
import { findBrowser } from '../../harness/run/browser.ts';

const test = createRequire(import.meta.url).resolve('@playwright/test/package.json');
const playwright = createRequire(createRequire(test).resolve('playwright/package.json'));
const browsersJson = join(dirname(playwright.resolve('playwright-core/package.json')), 'browsers.json');
const { browsers } = JSON.parse(readFileSync(browsersJson, 'utf8')) as {
  browsers: { name: string; revision: string }[];
};
const revision = browsers.find(({ name }) => name === 'chromium-headless-shell')?.revision;
const SHELL = `chromium_headless_shell-${revision}`;
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const person = { root: false };

describe('findBrowser', () => {
  it("takes Playwright's headless shell first, in each system's cache", () => {
    const windows = `D:\\Local\\ms-playwright\\${SHELL}\\INSTALLATION_COMPLETE`;
    const mac = `/Users/a/Library/Caches/ms-playwright/${SHELL}/INSTALLATION_COMPLETE`;
    const linux = `/home/a/.cache/ms-playwright/${SHELL}/INSTALLATION_COMPLETE`;
    const elsewhere = `/srv/browsers/${SHELL}/INSTALLATION_COMPLETE`;
    const found = [
      findBrowser({ LOCALAPPDATA: 'D:\\Local' }, 'win32', only(windows, EDGE), person),
      findBrowser({ HOME: '/Users/a' }, 'darwin', only(mac), person),
      findBrowser({ HOME: '/home/a' }, 'linux', only(linux, '/opt/google/chrome/chrome'), person),
      findBrowser({ PLAYWRIGHT_BROWSERS_PATH: '/srv/browsers' }, 'linux', only(elsewhere), person),
    ];
    expect(found.map(({ channel }) => channel)).toEqual(Array(4).fill('chromium-headless-shell'));
  });

  it('takes Edge, then Chrome, where Playwright would look for them', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(env, 'win32', only(EDGE, chrome), person)).toMatchObject({
      name: 'Microsoft Edge',
      channel: 'msedge',
    });
    expect(findBrowser({ HOMEDRIVE: 'C:' }, 'win32', only(chrome), person).channel).toBe('chrome');
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({}, 'darwin', only(mac), person).channel).toBe('chrome');
    expect(findBrowser({}, 'linux', only('/opt/microsoft/msedge/msedge'), person).channel).toBe('msedge');
  });

  it("takes Debian's headless shell before its full Chromium, by path, and on Linux alone", () => {
    const both = only('/usr/bin/chromium', '/usr/bin/chromium-headless-shell');
    const found = findBrowser({}, 'linux', both, person);
    expect(found.executablePath).toBe('/usr/bin/chromium-headless-shell');
    expect(found.channel).toBeUndefined();
    expect(findBrowser({}, 'linux', only('/usr/bin/chromium'), person).name).toBe('Chromium');
    expect(() => findBrowser({}, 'darwin', both, person)).toThrow(ProjectFault);
  });

  it('switches the sandbox off for root on Linux and for nobody else', () => {
    const shell = only('/usr/bin/chromium-headless-shell');
    expect(findBrowser({}, 'linux', shell, { root: true }).args).toContain('--no-sandbox');
    expect(findBrowser({}, 'linux', shell, person).args).not.toContain('--no-sandbox');
    const windows = findBrowser({ HOMEDRIVE: 'C:' }, 'win32', only(EDGE), { root: true });
    expect(windows.args).not.toContain('--no-sandbox');
    expect(windows.args).toContain('--disable-background-networking');
  });

  it('obeys UAT_BROWSER, a key or a path, before anything found', () => {
    const exists = only('/opt/microsoft/msedge/msedge', '/opt/google/chrome/chrome', '/opt/own/chromium');
    expect(findBrowser({ UAT_BROWSER: 'chrome' }, 'linux', exists, person).channel).toBe('chrome');
    expect(findBrowser({ UAT_BROWSER: '/opt/own/chromium' }, 'linux', exists, person)).toMatchObject({
      name: '/opt/own/chromium',
      executablePath: '/opt/own/chromium',
    });
    expect(findBrowser({ UAT_BROWSER: ' ' }, 'linux', exists, person).channel).toBe('msedge');
  });

  it('says what to do when UAT_BROWSER names nothing, or nothing is installed', () => {
    expect(() => findBrowser({ UAT_BROWSER: 'edge' }, 'linux', only(), person)).toThrow(
      'UAT_BROWSER: "edge" is not on this machine. Write the path of a Chromium, or one of: playwright, edge, ' +
        'chrome, shell, chromium. Leave it out to have a browser found.',
    );
    expect(() => findBrowser({ UAT_BROWSER: '/no/such' }, 'linux', only(), person)).toThrow('"/no/such"');
    expect(() => findBrowser({}, 'linux', only(), person)).toThrow(
      /^browser: none was found on this machine\. .*set UAT_BROWSER to its path\.$/,
    );
  });

  it('passes over headless shells when a person needs a window', () => {
    const exists = only('/usr/bin/chromium-headless-shell', '/usr/bin/chromium');
    const visible = findBrowser({}, 'linux', exists, { root: false, visible: true });
    expect(visible.executablePath).toBe('/usr/bin/chromium');
    const shell = only('/usr/bin/chromium-headless-shell');
    expect(() => findBrowser({}, 'linux', shell, { visible: true })).toThrow('with a window');
  });
});

function only(...paths: string[]): (path: string) => boolean {
  return (path) => paths.includes(path);
}
