import type { Browser, BrowserContextOptions, Frame, Locator, Page } from '@playwright/test';
import type { SignIn } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { guardOf } from '../guard/guard.ts';
import type { SessionState } from './saved-sessions.ts';
import { fillForm } from './sign-in-form.ts';
import { signInByPage } from './sign-in-page.ts';
import type { SignInRequest } from './sign-in-request.ts';

/** How long the sign-in page and what follows it may take, in milliseconds. */
const SIGN_IN_LIMIT_MS = 20_000;

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
    await page.goto(recipe.kind === 'page object' ? '/' : recipe.page);
    if (recipe.kind === 'form') await fillForm(page, recipe, request);
    if (recipe.kind === 'page object') await signInByPage(page, recipe, request);
    await untilSignedIn(page, recipe, request);
    return await context.storageState();
  } finally {
    await context.close();
  }
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
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${request.address}${recipe.kind === 'page object' ? '/' : recipe.page}`);
    await untilSignedIn(page, recipe, request, limitMs);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** HTTP credentials travel with the context; other recipes need none. */
export function contextOptions({ application, account, username }: SignInRequest): BrowserContextOptions {
  if (application.signIn?.kind !== 'http credentials') return {};
  return { httpCredentials: { username, password: account.password() ?? '' } };
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
    throw new Blocked(`${application.name} has no sign-in recipe: add sign-in to ${application.file}.`);
  if (recipe.kind !== 'a person') return recipe;
  throw new Blocked(
    `${application.name} wants a person to sign in: run uat sign-in "${account.persona}" --app ${application.key}, then run again.`,
  );
}

async function untilSignedIn(
  page: Page,
  recipe: SignIn,
  { application, username }: SignInRequest,
  limitMs = SIGN_IN_LIMIT_MS,
): Promise<void> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    if (await showsSignedIn(page, recipe)) return;
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
  );
}
