import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { BillingRunPage, NewBillingRunPage } from '../../pages/council-tax/billing-run.page.ts';
import { BillsPage } from '../../pages/council-tax/bills.page.ts';
import { expectRows } from './comparing.ts';
import { award, newHousehold } from './households.ts';
import { pounds } from './words.ts';

const RUN_MS = 30_000;

/** Opens accounts that are billed together, a row each with band and awards. */
Given('a billing group with these households:', async function (this: UatWorld, table: DataTable) {
  const group = this.unique('Group');
  const references: Record<string, string> = {};
  for (const { household = '', band = '', award: relief } of table.hashes()) {
    references[household] = await newHousehold(this, { band, group });
    if (relief) await award(this, relief);
  }
  this.keep('households', JSON.stringify(references));
});

/** The named person signs in and bills the group, for trial or in earnest. */
When(
  /^the "([^"]+)" makes a (live|trial) billing run for the group$/,
  async function (this: UatWorld, persona: string, kind: string) {
    await this.signInAs(persona);
    await startRun(this, this.recall('billing group'), kind);
    await finishedRun(this);
  },
);

/** The named person signs in and bills an existing group in earnest. */
When(
  'the {string} makes a live billing run for the group {string}',
  async function (this: UatWorld, persona: string, group: string) {
    await this.signInAs(persona);
    await startRun(this, group, 'live');
  },
);

/** How the billing run ends, as its page shows it. */
Then('the run ends as {string}', async function (this: UatWorld, status: string) {
  await expect((await finishedRun(this)).status, 'Status of the run').toHaveText(status);
});

/** The log of the billing run has these lines. */
Then('the log of the run says:', async function (this: UatWorld, expected: DataTable) {
  const names = Object.entries(households(this));
  const nameOf = (reference = '') => names.find(([, known]) => known === reference)?.[0] ?? reference;
  const records = await (await finishedRun(this)).log.records();
  const said = records.map(({ Account: account, Outcome: outcome, Amount: amount }) => ({
    household: nameOf(account),
    outcome,
    amount,
  }));
  expectRows('The log of the billing run', said, expected.hashes());
});

/** How many households the run has billed, and what their bills come to. */
Then(
  'the run billed {int} household(s) for {amount} in all',
  async function (this: UatWorld, number: number, total: number) {
    const run = await finishedRun(this);
    await expect(run.billed, 'Households billed').toHaveText(String(number));
    await expect(run.total, 'Total billed').toHaveText(pounds(total));
  },
);

/** Every household of the group has a bill for the year, and one only. */
Then('each household of the group has one bill', async function (this: UatWorld) {
  for (const [name, reference] of Object.entries(households(this))) {
    await expect((await billsOf(this, reference)).bills.rows, `Bills of ${name}`).toHaveCount(1);
  }
});

/** No household of the group has been billed. */
Then('no household of the group has a bill', async function (this: UatWorld) {
  for (const reference of Object.values(households(this))) {
    await expect((await billsOf(this, reference)).noBill).toBeVisible();
  }
});

async function startRun(world: UatWorld, group: string, kind: string): Promise<void> {
  await world.open('/billing/new');
  await (await on(NewBillingRunPage, world.page)).start(group, kind);
}

async function finishedRun(world: UatWorld): Promise<BillingRunPage> {
  const run = await on(BillingRunPage, world.page);
  await expect(run.status, 'The run has ended').toHaveText(/^Completed/, { timeout: RUN_MS });
  return run;
}

async function billsOf(world: UatWorld, reference: string): Promise<BillsPage> {
  await world.open(`/accounts/${reference}/bills`);
  return on(BillsPage, world.page);
}

function households(world: UatWorld): Record<string, string> {
  return JSON.parse(world.recall('households')) as Record<string, string>;
}
