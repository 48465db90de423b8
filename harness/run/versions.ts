import { type Browser, chromium } from '@playwright/test';
import { NothingAnswered } from '../errors.ts';
import { type Application, deploymentAddress, type Project, resolveDeployment } from '../project/index.ts';
import { findBrowser } from './browser.ts';
import { checkRegions } from './check-regions.ts';
import { serverAddresses } from './context.ts';

/** What a look at the applications told: versions by application, null where one shows none or did not answer. */
export interface Sighting {
  readonly versions: Readonly<Record<string, string | null>>;
  readonly browser: { readonly name: string; readonly version: string };
  /** Applications that did not answer, with the reason. */
  readonly silent: Readonly<Record<string, string>>;
}

/** How long an application may take to show its version, in milliseconds. */
const LOOK_LIMIT_MS = 15_000;

/**
 * Opens each application's version page, all at once. Throws ProjectFault where an application declares a region that
 * no browser can find: it would stay unmasked.
 */
export async function lookAtApplications(
  project: Project,
  applications: readonly string[],
  environment: string,
): Promise<Sighting> {
  const found = findBrowser();
  if (applications.length === 0)
    return { versions: {}, silent: {}, browser: { name: found.name, version: 'unknown' } };
  const browser = await chromium.launch({ ...launchOptions(found) });
  try {
    await checkRegions(browser, project, applications);
    const looks = await Promise.all(applications.map((key) => look(browser, project, key, environment)));
    return {
      versions: Object.fromEntries(looks.map(({ key, version }) => [key, version])),
      silent: Object.fromEntries(
        looks.flatMap(({ key, silent }) => (silent === undefined ? [] : [[key, silent]])),
      ),
      browser: { name: found.name, version: browser.version() },
    };
  } finally {
    await browser.close();
  }
}

/** Throws {@link NothingAnswered} when not one of the applications answered. */
export function requireAnswer(sighting: Sighting): void {
  const silent = Object.entries(sighting.silent);
  if (silent.length === 0 || silent.length < Object.keys(sighting.versions).length) return;
  const [first] = silent;
  throw new NothingAnswered({
    where: silent.map(([key]) => key).join(', '),
    wrong: `no application answered (${first?.[1]})`,
    next: 'See that the application is up and that its address under deployments is right, then run again',
  });
}

/** The parts of a found browser that Playwright's launch takes. */
export function launchOptions({ channel, executablePath, args }: ReturnType<typeof findBrowser>) {
  return {
    args,
    ...(channel === undefined ? {} : { channel }),
    ...(executablePath === undefined ? {} : { executablePath }),
  };
}

async function look(
  browser: Browser,
  project: Project,
  key: string,
  environment: string,
): Promise<{ key: string; version: string | null; silent?: string }> {
  const application = project.applications.get(key);
  if (application === undefined) return { key, version: null };
  const address = deploymentAddress(resolveDeployment(project, key, environment), serverAddresses());
  const context = await browser.newContext();
  try {
    return { key, version: await readVersion(await context.newPage(), application, address) };
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { key, version: null, silent: said.replace(/^page\.goto: /, '').replace(/ at http\S+/, '') };
  } finally {
    await context.close();
  }
}

async function readVersion(
  page: import('@playwright/test').Page,
  application: Application,
  address: string,
): Promise<string | null> {
  const { version } = application;
  const response = await page.goto(`${address}${version.kind === 'read' ? version.page : '/'}`, {
    timeout: LOOK_LIMIT_MS,
  });
  if (response !== null && response.status() >= 500) throw new Error(`it answered ${response.status()}`);
  if (version.kind !== 'read') return null;
  const [before = '', after = ''] = version.text.split('{version}');
  const pattern = new RegExp(`${escaped(before)}\\s*([\\w.+-]*\\w)${escaped(after)}`);
  const shown = page.getByText(pattern).first();
  await shown.waitFor({ timeout: LOOK_LIMIT_MS / 3 }).catch(() => {});
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('body')
        .innerText()
        .catch(() => ''),
    ),
  );
  return texts.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined) ?? null;
}

function escaped(text: string): string {
  return text.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
