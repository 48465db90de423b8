import type { Browser, BrowserContext, Page, Response } from '@playwright/test';
import { Blocked } from '../blocked.ts';
import { openPage } from '../page-ahead.ts';
import { asksForPassword } from './asks-for-password.ts';
import { certificateFault } from './certificate-fault.ts';
import { type Loan, lend, takeTurn } from './lending.ts';
import { refuseWrongPlace, requireOwnPlace, requireSameClock } from './place-signs.ts';
import { SavedSessions } from './saved-sessions.ts';
import { contextOptions, showsSignedIn, signIn } from './sign-in.ts';
import type { SignInRequest } from './sign-in-request.ts';

/** A person at work: a browser context of their own, signed in to one application. */
export interface Seat {
  readonly persona: string;
  readonly application: string;
  readonly username: string;
  readonly address: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Whether the session is this scenario's alone, so that it may sign out or time out. */
  readonly own: boolean;
  close(): Promise<void>;
}

export interface SeatRequest extends Omit<SignInRequest, 'username'> {
  readonly browser: Browser;
  readonly worker: number;
  /** A session of its own, neither taken from nor put among the saved ones. */
  readonly own: boolean;
}

/** How long to wait for an account that another worker uses, in milliseconds. */
const LOAN_LIMIT_MS = 45_000;

const sessions = new SavedSessions();

/**
 * Opens the application as a person: with the saved session where it still holds, else after signing in again.
 * Throws {@link Blocked} when the application does not let the person in.
 */
export async function takeSeat(request: SeatRequest): Promise<Seat> {
  const { address, account, worker } = request;
  const loan = await lend({
    address,
    usernames: account.usernames,
    oneAtATime: account.oneAtATime,
    worker,
    limitMs: LOAN_LIMIT_MS,
  });
  try {
    return (await resumeSeat(request, loan)) ?? (await newSeat(request, loan));
  } catch (error) {
    loan.giveBack();
    throw (await certificateFault(error, request.address)) ?? error;
  }
}

async function resumeSeat(request: SeatRequest, loan: Loan): Promise<Seat | undefined> {
  const state = sessions.get(request.address, loan.username);
  if (request.own || state === undefined) return undefined;
  const seat = await openSeat(request, loan);
  if (await isSignedIn(request, seat.page)) return seat;
  await seat.context.close();
  sessions.drop(request.address, loan.username, state);
  return undefined;
}

/** Signs in, unless another worker has meanwhile. */
async function newSeat(request: SeatRequest, loan: Loan): Promise<Seat> {
  if (request.own) return freshSeat(request, loan);
  const endTurn = await takeTurn(request.address, loan.username, LOAN_LIMIT_MS);
  try {
    return (await resumeSeat(request, loan)) ?? (await freshSeat(request, loan));
  } finally {
    endTurn();
  }
}

async function freshSeat(request: SeatRequest, loan: Loan): Promise<Seat> {
  const state = await signIn(request.browser, { ...request, username: loan.username });
  if (request.own) return openSeat(request, loan, state);
  sessions.set(request.address, loan.username, state);
  const seat = await openSeat(request, loan);
  if (await isSignedIn(request, seat.page)) return seat;
  await seat.context.close();
  throw new Blocked(
    `${request.application.name} asked ${loan.username} to sign in again directly after signing in.`,
    { kind: 'sign-in', about: request.account.persona },
  );
}

async function openSeat(
  request: SeatRequest,
  loan: Loan,
  state = sessions.get(request.address, loan.username),
): Promise<Seat> {
  const { browser, address, account, application, own } = request;
  const page = await openPage(browser, {
    ...contextOptions({ ...request, username: loan.username }),
    ...(state === undefined ? {} : { storageState: state }),
    baseURL: address,
    acceptDownloads: true,
  });
  const context = page.context();
  try {
    await requirePlace(request, page, await page.goto('/'));
  } catch (error) {
    await context.close();
    throw error;
  }
  // The next person to use the account must not meet requests that this one still has under way.
  const close = () => context.close().finally(() => loan.giveBack());
  return {
    persona: account.persona,
    application: application.key,
    username: loan.username,
    address,
    context,
    page,
    own,
    close,
  };
}

/** A page that asks who one is need not show the banner yet. */
async function requirePlace(
  { application, place }: SeatRequest,
  page: Page,
  response: Response | null,
): Promise<void> {
  if (place === undefined) return;
  requireSameClock(response, place, application.name);
  if (await asksForPassword(page)) await refuseWrongPlace(page, place, application.name);
  else await requireOwnPlace(page, place, application.name);
}

/** Waits until the page shows either that the person is signed in or that it asks for a password. */
async function isSignedIn({ application }: SeatRequest, page: Page): Promise<boolean> {
  const recipe = application.signIn;
  if (recipe === null) return true;
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    if (await showsSignedIn(page, recipe)) return true;
    if (await asksForPassword(page)) return false;
    await page.waitForTimeout(25);
  }
  return false;
}
