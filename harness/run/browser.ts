import { existsSync } from 'node:fs';
import { ProjectFault } from '../errors.ts';
import { CANDIDATES, type Candidate } from './browser-places.ts';

/** What Playwright needs to start a browser: spread `channel`, `executablePath` and `args` into its launch options. */
export interface Browser {
  /** For people: `Microsoft Edge`. */
  readonly name: string;
  readonly channel?: string;
  readonly executablePath?: string;
  readonly args: string[];
}

export interface BrowserWish {
  /** Chromium refuses to run as root with its sandbox; by default this process is asked. */
  readonly root?: boolean;
  /** A window that a person can use, for signing in by hand; by default no window is needed. */
  readonly visible?: boolean;
}

/** No traffic of the browser's own while it is watched, and no questions at first start. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser to run in. `UAT_BROWSER` in `env` (a key such as `edge`, or the path of a Chromium) goes before
 * what is found. Throws a ProjectFault when there is none, or when what `UAT_BROWSER` names is not there.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
  { root = process.getuid?.() === 0, visible = false }: BrowserWish = {},
): Browser {
  const args = platform === 'linux' && root ? ['--no-sandbox', ...QUIET] : [...QUIET];
  const wanted = env.UAT_BROWSER?.trim() || undefined;
  const key = CANDIDATES.some((candidate) => candidate.key === wanted) ? wanted : undefined;
  if (wanted !== undefined && key === undefined) return atPath(wanted, exists, args);
  for (const candidate of CANDIDATES) {
    if (key !== undefined ? candidate.key !== key : visible && candidate.visible !== true) continue;
    const path = candidate.places(env, platform).find(exists);
    if (path !== undefined) return { name: candidate.name, ...launch(candidate, path), args };
  }
  throw key === undefined ? noBrowser(visible) : notThere(key);
}

/** The parts of a found browser that Playwright's launch takes. */
export function launchOptions({ channel, executablePath, args }: Browser) {
  return {
    args,
    ...(channel === undefined ? {} : { channel }),
    ...(executablePath === undefined ? {} : { executablePath }),
  };
}

function launch({ channel }: Candidate, path: string): Pick<Browser, 'channel' | 'executablePath'> {
  return channel === undefined ? { executablePath: path } : { channel };
}

function atPath(path: string, exists: (path: string) => boolean, args: string[]): Browser {
  if (!exists(path)) throw notThere(path);
  return { name: path, executablePath: path, args };
}

function notThere(wanted: string): ProjectFault {
  const keys = CANDIDATES.map(({ key }) => key).join(', ');
  return new ProjectFault({
    where: 'UAT_BROWSER',
    wrong: `"${wanted}" is not on this machine`,
    allowed: `Write the path of a Chromium, or one of: ${keys}`,
    next: 'Leave it out to have a browser found',
  });
}

function noBrowser(visible: boolean): ProjectFault {
  return new ProjectFault({
    where: 'browser',
    wrong: visible ? 'no browser with a window was found' : 'none was found on this machine',
    allowed: 'Microsoft Edge, Google Chrome or Chromium will do',
    next: 'Install one, run `npx playwright install --only-shell chromium`, or set UAT_BROWSER to its path',
  });
}
