import type { Page } from '@playwright/test';
import { NothingAnswered } from '../../errors.ts';
import { findBrowser, launchOptions } from '../browser.ts';
import { type FoundForm, signInFormOn, signOutName } from './sign-in-page.ts';

/** What a look at an application's address told. */
export interface Proposal {
  /** `https://ctax.example.org`: what deployments name. */
  readonly address: string;
  /** Path of the page with the sign-in form; of the first page where there is none. */
  readonly page: string;
  readonly title: string;
  readonly form: FoundForm | undefined;
  /** What shows once signed in, where signing in was tried and did succeed. */
  readonly signedInWhen: string | undefined;
  /** What the page said when signing in was tried and did not succeed. */
  readonly refusal: string | undefined;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const OPEN_LIMIT_MS = 20_000;
const SIGN_IN_LIMIT_MS = 8_000;

/**
 * Opens an address, finds the sign-in form on it or behind its link "Sign in", and signs in where it is told how.
 * Throws {@link NothingAnswered} when the address does not answer.
 */
export async function proposeSignIn(url: string, credentials?: Credentials): Promise<Proposal> {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    const page = await browser.newPage();
    await open(page, url);
    const form = (await formOn(page)) ?? (await behindLink(page));
    const place = placeOf(url, page.url());
    const title = await page.title();
    const tried = form && credentials ? await tryToSignIn(page, form, credentials) : {};
    return { ...place, title, form, signedInWhen: undefined, refusal: undefined, ...tried };
  } finally {
    await browser.close();
  }
}

async function open(page: Page, url: string): Promise<void> {
  try {
    const response = await page.goto(url, { timeout: OPEN_LIMIT_MS });
    if ((response?.status() ?? 0) >= 500) throw new Error(`it answered ${response?.status()}`);
  } catch (cause) {
    const said = (cause as Error).message.split('\n')[0]?.replace(/^page\.goto: | at http\S+/g, '');
    throw new NothingAnswered(
      {
        where: url,
        wrong: `the application did not answer (${said})`,
        next: 'See that it is up and that the address is right',
      },
      { cause },
    );
  }
}

/** Forms that a script draws come a moment after the page. */
async function formOn(page: Page): Promise<FoundForm | undefined> {
  await page
    .locator('input[type=password]')
    .first()
    .waitFor({ timeout: 3_000 })
    .catch(() => {});
  return signInFormOn(page);
}

async function behindLink(page: Page): Promise<FoundForm | undefined> {
  const name = /^\s*(sign|log)[\s-]*(in|on)\b/i;
  const way = page.getByRole('link', { name }).or(page.getByRole('button', { name })).first();
  if (!(await way.isVisible().catch(() => false))) return undefined;
  await way.click({ timeout: 3_000 }).catch(() => {});
  return formOn(page);
}

/** A folder that the address names belongs to the address, unless it is the sign-in page itself. */
function placeOf(url: string, landed: string): { address: string; page: string } {
  const [given, now] = [new URL(url), new URL(landed)];
  const base = given.pathname.replace(/\/+$/, '');
  const path = `${now.pathname}${now.search}`;
  const within = base !== '' && now.pathname.startsWith(`${base}/`) && now.origin === given.origin;
  return { address: `${now.origin}${within ? base : ''}`, page: within ? path.slice(base.length) : path };
}

async function tryToSignIn(page: Page, form: FoundForm, { username, password }: Credentials) {
  const frame = (await frameWithPassword(page)) ?? page.mainFrame();
  const secret = frame.locator('input[type=password]:visible').first();
  await frame
    .locator('input[type=text]:visible, input[type=email]:visible, input:not([type]):visible')
    .first()
    .fill(username);
  await secret.fill(password);
  await secret.press('Enter');
  const signedInWhen = await signOutName(page, SIGN_IN_LIMIT_MS);
  if (signedInWhen !== undefined) return { signedInWhen };
  const text = await page
    .locator('body')
    .innerText({ timeout: 1_000 })
    .catch(() => '');
  return { refusal: text.replaceAll(password, '[secret]').replace(/\s+/g, ' ').slice(0, 120) || form.button };
}

async function frameWithPassword(page: Page) {
  for (const frame of page.frames())
    if (
      (await frame
        .locator('input[type=password]:visible')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
  return undefined;
}
