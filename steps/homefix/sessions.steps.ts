import { Given, Then, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { SessionEndedPage } from '../../pages/homefix/session-ended.page.ts';
import { SettingsPage } from '../../pages/homefix/settings.page.ts';

/** Shortens the session, so that the scenario need not wait for half an hour. */
Given('my session ends when I leave it alone', async function (this: UatWorld) {
  const settings = await openFromMenu(SettingsPage, this.page);
  await settings.endSessionAfter('1 second (training)');
});

/** Waits until the session has ended, and goes on working. */
When('I come back after a while', async function (this: UatWorld) {
  await (await on(SettingsPage, this.page)).comeBackAfter(2);
});

/** The message about a session that has timed out is showing. */
Then('Homefix tells me that my session has timed out', async function (this: UatWorld) {
  await on(SessionEndedPage, this.page);
});

/** That message leads to the sign-in page. */
Then('I have to sign in again', async function (this: UatWorld) {
  await (await on(SessionEndedPage, this.page)).signInAgain();
});
