import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { type Project, resolveDeployment, type WaitedFor } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { findBrowser, launchOptions } from '../browser.ts';
import { pageText } from '../seats/page-text.ts';
import { AT_SIGN_IN } from '../standing/standing.ts';
import { seatFor } from './application-checks.ts';
import { guardIfLive } from './guard-if-live.ts';
import { showsToday } from './shows-today.ts';
import { signInPageChecks } from './sign-in-page-checks.ts';
import { plainly, type Target, targetOf } from './target.ts';

const UP_EVERY_MS = 10_000;
/** How long a page may take to show a text, in milliseconds. */
const SHOWN_LIMIT_MS = 5_000;
/** Applications lock accounts: so many refused sign-ins, and nobody tries again. */
const REFUSALS = 2;

export interface WaitRequest {
  readonly application: string;
  readonly environment: string;
  readonly what: WaitedFor;
  /** Milliseconds since 1970. It is looked once at least. */
  readonly until: number;
  readonly signal?: AbortSignal | undefined;
}

/** `why` it is not done, or not known to be; undefined once it is. */
export interface Waited {
  readonly waitedMs: number;
  readonly why: string | undefined;
}

/** Looks again and again until a batch has finished or an application is up, or its time is over. Writes nothing. */
export async function waitFor(project: Project, request: WaitRequest): Promise<Waited> {
  const application = project.applications.get(request.application);
  if (application === undefined) throw new Error(`${request.application} is not an application.`);
  const { chromium } = await import('@playwright/test');
  const browser: Browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    const { environment } = request;
    await guardIfLive(project, { applications: [application.key], environment }, browser);
    const deployment = resolveDeployment(project, application.key, environment);
    return await watch(targetOf(project, application, deployment, browser), request);
  } finally {
    await browser.close();
  }
}

async function watch(target: Target, { what, until, signal }: WaitRequest): Promise<Waited> {
  const started = Date.now();
  const everyMs = typeof what === 'string' ? UP_EVERY_MS : what.everyMs;
  for (let refusals = 0; ; ) {
    const { why, isRefused } = await look(target, what);
    const waitedMs = Date.now() - started;
    if (isRefused) refusals += 1;
    const isOver = Date.now() >= until || refusals >= REFUSALS || signal?.aborted === true;
    if (why === undefined || isOver) return { waitedMs, why };
    const left = Math.max(0, Math.min(everyMs, until - Date.now()));
    await pause(left, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  }
}

interface Looked {
  readonly why: string | undefined;
  /** The application did not let the person in. */
  readonly isRefused?: boolean;
}

async function look(target: Target, what: WaitedFor): Promise<Looked> {
  try {
    return { why: typeof what === 'string' ? await whyNotUp(target) : await whyNotShown(target, what) };
  } catch (error) {
    const isRefused = error instanceof Blocked && AT_SIGN_IN.includes(error.trouble?.kind ?? 'browser');
    return { why: plainly(error), isRefused };
  }
}

async function whyNotUp(target: Target): Promise<string | undefined> {
  return (await signInPageChecks(target)).find(({ status }) => status === 'failed')?.said;
}

async function whyNotShown(
  target: Target,
  { as: persona, page: path, shows }: Exclude<WaitedFor, string>,
): Promise<string | undefined> {
  const username = target.project.personas.get(persona)?.accounts[target.application.key]?.usernames[0];
  if (username === undefined) throw new Error(`"${persona}" has no account in ${target.application.name}`);
  const seat = await seatFor(target, { persona, username }, false);
  try {
    await seat.page.goto(path);
    const { timeZone } = target.project.settings;
    for (const end = Date.now() + SHOWN_LIMIT_MS; Date.now() < end; await seat.page.waitForTimeout(50))
      if (showsToday(await pageText(seat.page), shows, timeZone)) return undefined;
    return `${path} does not show "${shows}"`;
  } finally {
    await seat.close();
  }
}
