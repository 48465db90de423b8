import { Given, Then, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { followPath, press } from '../../pages/shared/acting/pressing.ts';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { headings } from '../../pages/shared/reading.ts';
import { addressOf, closeWindow, goBack, reload, seconds, windowNamed } from '../../pages/shared/windows.ts';
import { eventually } from './eventually.ts';
import { named, placed } from './named.ts';
import { filled } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Opens the first page of the application. */
Given('I open the application', async function (this: UatWorld) {
  await this.open('/');
});

/** Opens an address of the application ("/cases/12"), or follows names through menus and links ("Cases > Search"). */
When('I open {string}', async function (this: UatWorld, written: string) {
  const where = filled(this, written);
  if (/^(\/|https?:)/.test(where)) await this.open(where);
  else await followPath(toolsOf(this), where.split(/\s+>\s+/));
});

/** Follows a link by its words, wherever on the page or in the place named. */
When('I follow {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await press(toolsOf(this), named(this, target), placed(this, place), { kind: 'link' });
});

/** Goes to a tab of the page by its caption. */
When('I go to the tab {name}', async function (this: UatWorld, target: Target) {
  await press(toolsOf(this), named(this, target), []);
});

/** Goes back to the page before, as with the browser's button. */
When('I go back', async function (this: UatWorld) {
  await goBack(toolsOf(this));
});

/** Loads the page anew, as with the browser's button. */
When('I reload the page', async function (this: UatWorld) {
  await reload(toolsOf(this));
});

/** Goes on in the window or tab that was opened last. */
When('I go to the new window/tab', async function (this: UatWorld) {
  await this.workIn(await windowNamed(toolsOf(this)));
});

/** Goes on in the window or tab whose title or address holds the words. */
When('I go to the window/tab titled {string}', async function (this: UatWorld, title: string) {
  await this.workIn(await windowNamed(toolsOf(this), filled(this, title)));
});

/** Closes the window and goes on in the one before it. */
When('I close the window/tab', async function (this: UatWorld) {
  await this.workIn(await closeWindow(toolsOf(this)));
});

/** The page is the one with this main heading or title. */
Then('I am on the page {string}', async function (this: UatWorld, written: string) {
  const wanted = filled(this, written);
  await eventually(this, async () => {
    const shown = [...(await headings(toolsOf(this))), await this.page.title()];
    if (shown.some((text) => text.includes(wanted))) return undefined;
    const list = shown
      .filter((text) => text !== '')
      .slice(0, 5)
      .map((text) => `“${text}”`);
    return `Expected the page “${wanted}”, but this one shows ${list.join(', ') || 'no heading and no title'}.`;
  });
});

/** The page's title, as the browser's tab shows it. */
Then('the page title is {string}', async function (this: UatWorld, written: string) {
  const wanted = filled(this, written);
  await eventually(this, async () => {
    const title = await this.page.title();
    return title === wanted ? undefined : `The page's title: expected “${wanted}”, but it is “${title}”.`;
  });
});

/** The page's address within the application, without the host: "/cases/12". */
Then('the address is {string}', async function (this: UatWorld, written: string) {
  const wanted = filled(this, written);
  await eventually(this, async () => {
    const address = addressOf(toolsOf(this));
    return address === wanted
      ? undefined
      : `The page's address: expected “${wanted}”, but it is “${address}”.`;
  });
});

/** The page had finished loading within the time. */
Then('the page opened within {time}', async function (this: UatWorld, limitMs: number) {
  const took = await seconds(toolsOf(this));
  if (took * 1000 > limitMs)
    throw new Error(`The page took ${took.toFixed(1)} seconds to open; ${limitMs / 1000} are allowed.`);
});
