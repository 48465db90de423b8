import type { Page } from '@playwright/test';
import { cellBefore, isShown, nameOf, words } from '../diagnose/in-page/names.ts';

/** What a sign-in page asks for, as a recipe names it. */
export interface FoundForm {
  readonly username: string;
  readonly password: string;
  readonly button: string;
}

const BUTTONS = 'button, [role=button], input[type=submit], input[type=button], input[type=image]';
const USERS = 'input[type=text], input[type=email], input:not([type])';

/** Runs in a frame: the password field that is shown, the field before it, and the button of their form. */
const LOOK = `(() => {
${[isShown, words, nameOf, cellBefore].map(String).join('\n')}
const called = (element) => nameOf(element) || element.name || element.id;
const shown = (within, selector) => [...within.querySelectorAll(selector)].filter(isShown);
const password = shown(document, 'input[type=password]')[0];
if (password === undefined) return undefined;
const within = password.form || document;
const before = shown(within, ${JSON.stringify(USERS)}).filter((one) => one.compareDocumentPosition(password) & 4).at(-1);
const buttons = shown(within, ${JSON.stringify(BUTTONS)});
const button = buttons.find((one) => one.compareDocumentPosition(password) & 2) || buttons[0];
if (before === undefined || button === undefined) return undefined;
return { username: called(before), password: called(password), button: called(button) };
})()`;

/** The sign-in form that the page shows in any frame, or undefined. */
export async function signInFormOn(page: Page): Promise<FoundForm | undefined> {
  for (const frame of page.frames()) {
    const found = await frame.evaluate<FoundForm | undefined>(LOOK).catch(() => undefined);
    if (found && [found.username, found.password, found.button].every((name) => name !== '')) return found;
  }
  return undefined;
}

/** The name of a link or button to sign out with, once it shows; undefined when none did within `limitMs`. */
export async function signOutName(page: Page, limitMs: number): Promise<string | undefined> {
  const until = Date.now() + limitMs;
  do {
    for (const frame of page.frames()) {
      const name = /^\s*(sign|log)[\s-]*(out|off)\b/i;
      const way = frame.getByRole('link', { name }).or(frame.getByRole('button', { name })).first();
      const text = await way.innerText({ timeout: 200 }).catch(() => '');
      if (text.trim() !== '') return text.trim();
    }
    await page.waitForTimeout(100);
  } while (Date.now() < until);
  return undefined;
}
