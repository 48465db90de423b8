import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { RaiseRepairPage } from '../../pages/homefix/raise-repair.page.ts';
import { screenTitle } from '../../pages/homefix/title-bar.ts';
import { beginRepair, raise, tryToRaise } from './repair-in-hand.ts';
import { listed } from './words.ts';

const HALF_ENTERED = 'Water coming through the ceil';

/** Raises a repair of that priority and trade, reported today, and stays on it. */
Given(
  'I have raised a(n) {priority} {string} repair',
  async function (this: UatWorld, priority: string, trade: string) {
    await raise(this, { priority, trade });
  },
);

/** Raises a repair that was reported on an earlier day. */
Given(
  'I have raised a(n) {priority} {string} repair that was reported on {date}',
  async function (this: UatWorld, priority: string, trade: string, reported: string) {
    await raise(this, { priority, trade, reported });
  },
);

/** Raises a repair of that priority and trade at an invented tenant's home. */
When(
  'I raise a(n) {priority} {string} repair',
  async function (this: UatWorld, priority: string, trade: string) {
    await raise(this, { priority, trade });
  },
);

/** Raises a repair that was reported on that day. */
When(
  'I raise a(n) {priority} {string} repair that was reported on {date}',
  async function (this: UatWorld, priority: string, trade: string, reported: string) {
    await raise(this, { priority, trade, reported });
  },
);

/** Fills in a repair with a day that may be refused, and tries to save. */
When(
  'I try to raise a(n) {priority} {string} repair that was reported on {date}',
  async function (this: UatWorld, priority: string, trade: string, reported: string) {
    await tryToRaise(this, { priority, trade, reported });
  },
);

/** Fills in a repair for a home that may be refused, and tries to save. */
When(
  'I try to raise a repair in the {string} of {string}',
  async function (this: UatWorld, location: string, address: string) {
    await tryToRaise(this, { priority: 'Routine', trade: 'Electrical', location, address });
  },
);

/** Whether the repair that was tried is there. */
Then(/^the repair is (raised|refused)$/, async function (this: UatWorld, outcome: string) {
  const screen = await screenTitle(this.page);
  expect(screen === 'Repair details' ? 'raised' : 'refused', 'What became of the repair').toBe(outcome);
});

/** Opens the form for a new repair at that address and fills nothing in. */
When('I begin to raise a repair at {string}', async function (this: UatWorld, address: string) {
  await beginRepair(this, address);
});

/** The trades that the form offers, exactly. */
Then('these trades can be chosen', async function (this: UatWorld, table: DataTable) {
  const offered = await (await on(RaiseRepairPage, this.page)).trades();
  const missing = table
    .raw()
    .flat()
    .filter((trade) => !offered.includes(trade));
  expect(listed(missing), 'Trades that cannot be chosen').toBe('none');
});

/** Fills in part of a new repair and does not save. */
Given('I have half entered a repair', async function (this: UatWorld) {
  const screen = await beginRepair(this);
  await screen.enter({
    trade: 'Plumbing',
    priority: 'Urgent',
    location: 'Bathroom',
    description: HALF_ENTERED,
  });
});

/** Goes to another screen without saving. */
When('I leave the screen by mistake', async function (this: UatWorld) {
  const asked = await (await on(RaiseRepairPage, this.page)).tryToLeave();
  this.keep('question', listed(asked));
});

/** The question before unsaved work is lost is showing. */
Then('Homefix asks me whether I mean to leave', async function (this: UatWorld) {
  expect(this.recall('question'), 'What Homefix asked').toBe('Leave without saving?');
});

/** The form still holds what was typed. */
Then('what I had entered is still there', async function (this: UatWorld) {
  const screen = await on(RaiseRepairPage, this.page);
  expect(await screen.description(), 'The description that was half entered').toBe(HALF_ENTERED);
});
