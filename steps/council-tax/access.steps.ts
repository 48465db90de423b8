import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { HomePage } from '../../pages/council-tax/home.page.ts';
import { NotAllowedPage } from '../../pages/council-tax/not-allowed.page.ts';
import { RefundPage } from '../../pages/council-tax/refund.page.ts';
import { ScreenPage } from '../../pages/council-tax/screen.page.ts';
import { SCREENS } from '../../pages/council-tax/screens.ts';
import { SignInPage } from '../../pages/council-tax/sign-in.page.ts';

/** Opens the accounts in a browser that nobody has signed in to. */
When('somebody who is not signed in opens the accounts', async function (this: UatWorld) {
  await this.open('/accounts');
});

/** The sign-in page is showing. */
Then('they are asked to sign in', async function (this: UatWorld) {
  await on(SignInPage, this.page);
});

/** Opens each of these screens, separated by commas: all of them can be seen. */
Then(/^I can open: (.+)$/, async function (this: UatWorld, names: string) {
  for (const name of names.split(/,\s*/)) {
    const { path, heading } = screen(name);
    await this.open(path);
    await expect((await on(ScreenPage, this.page)).landmark, `Opening ${name}`).toHaveText(heading);
  }
});

/** Opens each of these screens, separated by commas: none of them can be seen. */
Then(/^I am turned away from: (.+)$/, async function (this: UatWorld, names: string) {
  for (const name of names.split(/,\s*/)) {
    await this.open(screen(name).path);
    await on(NotAllowedPage, this.page);
  }
});

/** Opens a refund by its reference. */
When('I look at refund {string}', async function (this: UatWorld, reference: string) {
  await this.open(`/refunds/${reference}`);
});

/** The refund shows neither sort code nor account number in full. */
Then('its bank details are hidden', async function (this: UatWorld) {
  expect(await (await on(RefundPage, this.page)).bankDetails(), 'Bank details').toBe('hidden');
});

/** The refund shows sort code and account number. */
Then('its bank details are shown', async function (this: UatWorld) {
  expect(await (await on(RefundPage, this.page)).bankDetails(), 'Bank details').toBe('shown');
});

/** The limit up to which the person at work may authorise, as the home page shows it. */
Then('my authorisation limit is shown as {string}', async function (this: UatWorld, limit: string) {
  await this.open('/');
  await expect((await on(HomePage, this.page)).authorisationLimit, 'My limit').toHaveText(limit);
});

function screen(name: string) {
  const found = SCREENS[name];
  if (!found)
    throw new Error(`Council Tax has no screen "${name}". It has: ${Object.keys(SCREENS).join(', ')}.`);
  return found;
}
