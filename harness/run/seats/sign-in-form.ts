import type { Locator, Page } from '@playwright/test';
import type { SignIn } from '../../project/index.ts';
import { Blocked } from '../blocked.ts';
import { oneTimeCode } from './one-time-code.ts';
import type { SignInRequest } from './sign-in-request.ts';

type Form = Extract<SignIn, { kind: 'form' }>;

/** Fills the fields of a sign-in form and sends it. Throws {@link Blocked} naming what is not on the page. */
export async function fillForm(page: Page, recipe: Form, request: SignInRequest): Promise<void> {
  const missing = await fillFields(page, recipe, request);
  await (
    await visible(page, buttonsNamed(page, recipe.button), `button "${recipe.button}"`, request)
  ).click();
  // A one-time code is often asked for on a page of its own, after the password.
  if (missing.length > 0) {
    await fillFields(page, { ...recipe, fields: missing }, request, true);
    await (
      await visible(page, buttonsNamed(page, recipe.button), `button "${recipe.button}"`, request)
    ).click();
  }
}

async function fillFields(
  page: Page,
  recipe: Form,
  request: SignInRequest,
  last = false,
): Promise<Form['fields']> {
  const missing: Form['fields'][number][] = [];
  for (const field of recipe.fields) {
    const candidates = fieldsNamed(page, field.label);
    const later = field.holds === 'one-time code' && !last && !(await anyVisible(candidates));
    if (later) missing.push(field);
    else
      await (await visible(page, candidates, `field "${field.label}"`, request)).fill(
        valueFor(field.holds, request),
      );
  }
  return missing;
}

function valueFor(holds: Form['fields'][number]['holds'], request: SignInRequest): string {
  if (holds === 'username') return request.username;
  return holds === 'password' ? (request.account.password() ?? '') : oneTimeCode(request);
}

/** By label, by placeholder, by the caption in the cell before it, by name: old sign-in forms have no labels. */
function fieldsNamed(page: Page, label: string): Locator[] {
  const quoted = JSON.stringify(label);
  return page
    .frames()
    .flatMap((frame) => [
      frame.getByLabel(label, { exact: true }),
      frame.getByPlaceholder(label, { exact: true }),
      frame.locator(
        `xpath=//td[normalize-space(.)=${quoted} or normalize-space(.)=concat(${quoted},':')]/following::input[not(@type='hidden')][1]`,
      ),
      frame.locator(`input[name=${quoted} i],input[title=${quoted} i]`),
    ]);
}

function buttonsNamed(page: Page, name: string): Locator[] {
  return page
    .frames()
    .flatMap((frame) => [
      frame.getByRole('button', { name }),
      frame.getByTitle(name),
      frame.getByAltText(name),
    ]);
}

async function anyVisible(candidates: readonly Locator[]): Promise<Locator | undefined> {
  for (const candidate of candidates) {
    if (
      await candidate
        .first()
        .isVisible()
        .catch(() => false)
    )
      return candidate.first();
  }
  return undefined;
}

async function visible(
  page: Page,
  candidates: readonly Locator[],
  what: string,
  { application }: SignInRequest,
): Promise<Locator> {
  const until = Date.now() + 10_000;
  do {
    const found = await anyVisible(candidates);
    if (found) return found;
    await page.waitForTimeout(50);
  } while (Date.now() < until);
  throw new Blocked(
    `The sign-in page of ${application.name} has no ${what}: it may have changed, see sign-in in ${application.file}.`,
    { kind: 'sign-in' },
  );
}
