import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { RaiseRepairPage } from '../../pages/homefix/raise-repair.page.ts';
import { screenTitle } from '../../pages/homefix/title-bar.ts';
import { beginRepair, raise, tryToRaise } from './repair-in-hand.ts';
import { listed } from './words.ts';

const HALF_ENTERED = 'Water coming through the ceil';

Given(
  'I have raised a(n) {priority} {string} repair',
  async function (this: UatWorld, priority: string, trade: string) {
    await raise(this, { priority, trade });
  },
);

Given(
  'I have raised a(n) {priority} {string} repair that was reported on {date}',
  async function (this: UatWorld, priority: string, trade: string, reported: string) {
    await raise(this, { priority, trade, reported });
  },
);

When(
  'I raise a(n) {priority} {string} repair',
  async function (this: UatWorld, priority: string, trade: string) {
    await raise(this, { priority, trade });
  },
);

When(
  'I raise a(n) {priority} {string} repair that was reported on {date}',
  async function (this: UatWorld, priority: string, trade: string, reported: string) {
    await raise(this, { priority, trade, reported });
  },
);

When(
  'I try to raise a(n) {priority} {string} repair that was reported on {date}',
  async function (this: UatWorld, priority: string, trade: string, reported: string) {
    await tryToRaise(this, { priority, trade, reported });
  },
);

When(
  'I try to raise a repair in the {string} of {string}',
  async function (this: UatWorld, location: string, address: string) {
    await tryToRaise(this, { priority: 'Routine', trade: 'Electrical', location, address });
  },
);

Then(/^the repair is (raised|refused)$/, async function (this: UatWorld, outcome: string) {
  const screen = await screenTitle(this.page);
  expect(screen === 'Repair details' ? 'raised' : 'refused', 'What became of the repair').toBe(outcome);
});

When('I begin to raise a repair at {string}', async function (this: UatWorld, address: string) {
  await beginRepair(this, address);
});

Then('these trades can be chosen', async function (this: UatWorld, table: DataTable) {
  const offered = await (await on(RaiseRepairPage, this.page)).trades();
  const missing = table
    .raw()
    .flat()
    .filter((trade) => !offered.includes(trade));
  expect(listed(missing), 'Trades that cannot be chosen').toBe('none');
});

Given('I have half entered a repair', async function (this: UatWorld) {
  const screen = await beginRepair(this);
  await screen.enter({
    trade: 'Plumbing',
    priority: 'Urgent',
    location: 'Bathroom',
    description: HALF_ENTERED,
  });
});

When('I leave the screen by mistake', async function (this: UatWorld) {
  const asked = await (await on(RaiseRepairPage, this.page)).tryToLeave();
  this.keep('question', listed(asked));
});

Then('Homefix asks me whether I mean to leave', async function (this: UatWorld) {
  expect(this.recall('question'), 'What Homefix asked').toBe('Leave without saving?');
});

Then('what I had entered is still there', async function (this: UatWorld) {
  const screen = await on(RaiseRepairPage, this.page);
  expect(await screen.description(), 'The description that was half entered').toBe(HALF_ENTERED);
});
