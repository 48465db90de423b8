import type { Page, Response } from '@playwright/test';
import { serverCredentials } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { maintenanceNotice } from '../diagnose/maintenance.ts';
import { asksForPassword } from '../seats/asks-for-password.ts';
import { pageText } from '../seats/page-text.ts';
import { refuseWrongPlace, requireSameClock } from '../seats/place-signs.ts';
import { withCredentials } from '../seats/with-credentials.ts';
import type { ReadyCheck } from './report.ts';
import { plainly, said, type Target } from './target.ts';

/** How long the first page may take, in milliseconds. */
const PAGE_LIMIT_MS = 15_000;
/** An application that takes longer is said to be slow, in milliseconds. */
const SLOW_MS = 5_000;

/** Whether the sign-in page comes, in the browser that packs are run in, from the right environment and the right time. */
export async function signInPageChecks(target: Target): Promise<ReadyCheck[]> {
  const credentials = serverCredentials(target.project, target.application);
  const context = await target.browser.newContext(withCredentials(credentials, target.address));
  const started = Date.now();
  try {
    const page = await context.newPage();
    const path = pageOf(target);
    const response = await page.goto(`${target.address}${path}`, { timeout: PAGE_LIMIT_MS });
    return [answers(target, response, Date.now() - started), ...(await looks(target, page, response))];
  } catch (error) {
    const next = `Tell ${target.application.owner}, or correct the address under deployments`;
    return [said(target, 'answers', 'failed', plainly(error), next)];
  } finally {
    await context.close();
  }
}

function pageOf({ application: { signIn } }: Target): string {
  return signIn === null || signIn.kind === 'page object' ? '/' : signIn.page;
}

function answers(target: Target, response: Response | null, ms: number): ReadyCheck {
  const status = response?.status() ?? 0;
  const text = `${status} in ${(ms / 1000).toFixed(1)} s`;
  const { owner } = target.application;
  if (status >= 500)
    return said(target, 'answers', 'failed', text, `Tell ${owner}, and look again when it is back`);
  if (ms > SLOW_MS)
    return said(target, 'answers', 'note', `${text}, which is slow`, 'See whether a batch is running');
  return said(target, 'answers', 'ok', text);
}

async function looks(target: Target, page: Page, response: Response | null): Promise<ReadyCheck[]> {
  const { application, signs } = target;
  const checks: ReadyCheck[] = [];
  const tryOut = async (check: string, next: string, act: () => Promise<void> | void) => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      checks.push(said(target, check, 'failed', error.message, next));
    }
  };
  await tryOut('environment', 'Correct the address under deployments', () =>
    refuseWrongPlace(page, signs, application.name),
  );
  await tryOut('clock', 'Set the clock that is wrong', () =>
    requireSameClock(response, signs, application.name),
  );
  return [...checks, await form(target, page)];
}

/** The fields of the recipe are looked for when somebody signs in; here, whether the page asks for a password at all. */
async function form(target: Target, page: Page): Promise<ReadyCheck> {
  const text = await pageText(page);
  const notice = maintenanceNotice({ text, title: await page.title() });
  if (notice !== undefined)
    return said(target, 'sign-in page', 'failed', `it says "${notice}"`, 'Look again when it is back');
  const { signIn } = target.application;
  if (signIn?.kind !== 'form') return said(target, 'sign-in page', 'ok', 'it came');
  if (await asksForPassword(page)) return said(target, 'sign-in page', 'ok', 'it asks for a password');
  const next = `Compare sign-in in ${target.application.file} with the page`;
  return said(target, 'sign-in page', 'note', 'it shows no field for a password', next);
}
