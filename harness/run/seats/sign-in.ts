import type { Browser, BrowserContextOptions, Frame, Locator, Page, Response } from '@playwright/test';
import type { SignIn } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { guardOf } from '../guard/guard.ts';
import { silence } from '../no-answer.ts';
import { PageRequests } from '../page-requests.ts';
import { refuseWrongPlace, requireSameClock } from './place-signs.ts';
import type { SessionState } from './saved-sessions.ts';
import { fillForm } from './sign-in-form.ts';
import { obstacle } from './sign-in-obstacle.ts';
import { signInByPage } from './sign-in-page.ts';
import type { SignInRequest } from './sign-in-request.ts';
import { withCredentials } from './with-credentials.ts';

/** How long the sign-in page and what follows it may take, in milliseconds. */
const SIGN_IN_LIMIT_MS = 20_000;
/** After this a page that still does not let anybody in is read, in milliseconds. */
const OBSTACLE_MS = 2_000;

/**
 * Signs an account in, in a context of its own that is never traced or pictured, and returns the session. Throws
 * {@link Blocked} with what the page says when signing in did not succeed.
 */
export async function signIn(browser: Browser, request: SignInRequest): Promise<SessionState> {
  const recipe = recipeOf(request);
  const context = await browser.newContext({ ...contextOptions(request), baseURL: request.address });
  try {
    const page = await context.newPage();
    await guardOf(browser)?.admit(context);
    page.setDefaultTimeout(SIGN_IN_LIMIT_MS);
    const requests = new PageRequests((text) => text);
    requests.follow(page);
    const response = await page.goto(recipe.kind === 'page object' ? '/' : recipe.page);
    await requireSignInPage(page, response, request);
    await enter(page, recipe, request).catch(async (error: unknown) => {
      throw (await whyNot(page, requests, request)) ?? error;
    });
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** Before anything is typed: the right environment, and no error of the server's own. */
async function requireSignInPage(
  page: Page,
  response: Response | null,
  request: SignInRequest,
): Promise<void> {
  const { place, application } = request;
  if (place !== undefined) {
    await refuseWrongPlace(page, place, application.name);
    requireSameClock(response, place, application.name);
  }
  if (response !== null && response.status() >= 500)
    throw (
      (await obstacle(page, request)) ??
      new Blocked(
        `${application.name} answered its sign-in page with an error of its own: ${response.status()}.`,
        {
          kind: 'sign-in',
        },
      )
    );
}

async function enter(page: Page, recipe: SignIn, request: SignInRequest): Promise<void> {
  if (recipe.kind === 'form') await fillForm(page, recipe, request);
  if (recipe.kind === 'page object') await signInByPage(page, recipe, request);
  await untilSignedIn(page, recipe, request);
}

/** What the page or its requests say of a sign-in that did not come to its end. */
async function whyNot(
  page: Page,
  requests: PageRequests,
  request: SignInRequest,
): Promise<Blocked | undefined> {
  const known = await obstacle(page, request).catch(() => undefined);
  const silent = silence(requests.symptoms());
  if (known !== undefined || silent === undefined) return known;
  const { sentence, trouble } = silent;
  const kind = trouble.kind === 'page' ? 'sign-in' : trouble.kind;
  return new Blocked(`While signing in: ${sentence}`, { ...trouble, kind });
}

/**
 * Opens the application in a visible browser and waits until a person has signed in, for single sign-on and whatever
 * else no recipe can do. Resolves to the session. Throws {@link Blocked} when nobody has within `limitMs`.
 */
export async function signInByHand(
  browser: Browser,
  request: SignInRequest,
  limitMs: number,
): Promise<SessionState> {
  const recipe = request.application.signIn;
  if (recipe === null) throw new Blocked(`${request.application.name} has no sign-in recipe.`);
  const context = await browser.newContext(contextOptions(request));
  try {
    const page = await context.newPage();
    await page.goto(`${request.address}${recipe.kind === 'page object' ? '/' : recipe.page}`);
    await untilSignedIn(page, recipe, request, limitMs);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** HTTP credentials travel with the context. */
export function contextOptions({ account, address, username }: SignInRequest): BrowserContextOptions {
  return withCredentials(account.httpCredentials(username), address);
}

/** What is seen once signed in: a link, a button or a text. */
function signedInSign(frame: Frame | Page, recipe: SignIn): Locator {
  const name = recipe.signedInWhen;
  return frame
    .getByRole('link', { name })
    .or(frame.getByRole('button', { name }))
    .or(frame.getByText(name))
    .first();
}

/** Whether what is seen once signed in shows in any frame of the page now. */
export async function showsSignedIn(page: Page, recipe: SignIn): Promise<boolean> {
  const shown = await Promise.all(
    page.frames().map((frame) =>
      signedInSign(frame, recipe)
        .isVisible()
        .catch(() => false),
    ),
  );
  return shown.includes(true);
}

function recipeOf({ application, account }: SignInRequest): SignIn {
  const recipe = application.signIn;
  if (recipe === null)
    throw new Blocked(`${application.name} has no sign-in recipe: add sign-in to ${application.file}.`, {
      kind: 'sign-in',
    });
  if (recipe.kind !== 'a person') return recipe;
  throw new Blocked(
    `${application.name} wants a person to sign in: run uat sign-in "${account.persona}" --app ${application.key}, then run again.`,
    { kind: 'sign-in', about: account.persona },
  );
}

async function untilSignedIn(
  page: Page,
  recipe: SignIn,
  request: SignInRequest,
  limitMs = SIGN_IN_LIMIT_MS,
): Promise<void> {
  const { application, username, account } = request;
  const until = Date.now() + limitMs;
  const settled = Date.now() + OBSTACLE_MS;
  while (Date.now() < until) {
    if (await showsSignedIn(page, recipe)) return;
    // A person at the keyboard may deal with whatever stands in the way.
    if (Date.now() > settled && limitMs === SIGN_IN_LIMIT_MS) await refuseObstacle(page, request);
    await page.waitForTimeout(50);
  }
  const said = (
    await page
      .locator('body')
      .innerText()
      .catch(() => '')
  )
    .replace(/\s+/g, ' ')
    .slice(0, 160);
  throw new Blocked(
    `Signing in to ${application.name} as ${username} did not succeed: "${recipe.signedInWhen}" never showed. The page says: "${said}"`,
    { kind: 'sign-in', about: account.persona },
  );
}

async function refuseObstacle(page: Page, request: SignInRequest): Promise<void> {
  const known = await obstacle(page, request);
  if (known !== undefined) throw known;
}
