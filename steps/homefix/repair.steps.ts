import { type DataTable, Then } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { screenTitle } from '../../pages/homefix/title-bar.ts';
import { openRepair } from './repair-in-hand.ts';
import { listed, plainAmount, ukDate } from './words.ts';

/** The priority that the repair shows; "still" where a change was refused. */
Then('the priority of the repair is (still ){string}', async function (this: UatWorld, priority: string) {
  const repair = await openRepair(this);
  expect(await repair.detail('Priority'), 'The priority of the repair').toBe(priority);
});

/** The day by which the repair must be done. */
Then('the target date of the repair is {date}', async function (this: UatWorld, target: string) {
  const repair = await openRepair(this);
  const priority = (await repair.detail('Priority')).toLowerCase();
  expect(await repair.detail('Target date'), `The target date of the ${priority} repair`).toBe(
    ukDate(target),
  );
});

/** An emergency is with the duty operative without an appointment. */
Then('the repair has gone straight to the duty operative', async function (this: UatWorld) {
  const repair = await openRepair(this);
  expect(await repair.detail('Status'), 'The status of the emergency').toBe('Issued');
});

/** The status that the repair shows; "still" where a change was refused. */
Then('the repair is (still ){string}', async function (this: UatWorld, status: string) {
  const repair = await openRepair(this);
  expect(await repair.detail('Status'), 'The status of the repair').toBe(status);
});

/** The status of one of the repairs that the scenario has named. */
Then('the repair {string} is {string}', async function (this: UatWorld, name: string, status: string) {
  const repair = await openRepair(this, this.recall(`repair ${name}`));
  expect(await repair.detail('Status'), `The status of the repair “${name}”`).toBe(status);
});

/** The status and the cost of one of the repairs that the scenario has named. */
Then(
  'the repair {string} is {string} at {amount}',
  async function (this: UatWorld, name: string, status: string, cost: number) {
    const repair = await openRepair(this, this.recall(`repair ${name}`));
    expect(await repair.detail('Status'), `The status of the repair “${name}”`).toBe(status);
    expect(await repair.detail('Cost'), `The cost of the repair “${name}”`).toBe(plainAmount(cost));
  },
);

/** The cost that the repair shows. */
Then('the repair has cost {amount}', async function (this: UatWorld, cost: number) {
  const repair = await openRepair(this);
  expect(await repair.detail('Cost'), 'The cost of the repair').toBe(plainAmount(cost));
});

/** What Homefix shows of the repair: label in the first column, value in the second. */
Then('Homefix shows these details of the repair', async function (this: UatWorld, table: DataTable) {
  const repair = await openRepair(this);
  for (const [caption, value] of Object.entries(table.rowsHash())) {
    expect(await repair.detail(caption), `The repair’s ${caption.toLowerCase()}`).toBe(value);
  }
});

/** A line of the repair's history holds these words. */
Then('the history of the repair says {string}', async function (this: UatWorld, event: string) {
  const history = await (await openRepair(this)).history();
  const events = history.map((line) => line.Event ?? '');
  expect(listed(events, events.length), 'The history of the repair').toContain(event);
});

/** What was asked for is refused for want of permission. */
Then('Homefix refuses me permission', async function (this: UatWorld) {
  expect(await screenTitle(this.page), 'What somebody without permission was shown').toBe(
    'Permission denied',
  );
});

/** The message with which what was asked for is refused. */
Then('Homefix objects that (the repair ){string}', async function (this: UatWorld, objection: string) {
  expect(this.recall('objection'), 'What Homefix objected').toContain(objection);
});
