import { Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { PlanPage } from '../../pages/council-tax/account-changes.page.ts';
import { BillsPage } from '../../pages/council-tax/bills.page.ts';
import { expectList } from './comparing.ts';
import { atAccount } from './households.ts';
import { longDate, pence, pounds } from './words.ts';

/** Agrees a plan of so many instalments, paid in that way. */
When(
  'I agree {word} instalments by {string} with them',
  async function (this: UatWorld, number: string, method: string) {
    await (await atAccount(this)).changePlan();
    await (await on(PlanPage, this.page)).agree(number, method);
  },
);

/** How many instalments there are, and when the first and the last are due. */
Then(
  '{int} instalments fall due, from {date} to {date}',
  async function (this: UatWorld, number: number, first: string, last: string) {
    const instalments = await dueInstalments(this);
    expect(instalments.length, 'Number of instalments').toBe(number);
    expect(instalments[0]?.due, 'The first falls due').toBe(longDate(first));
    expect(instalments.at(-1)?.due, 'The last falls due').toBe(longDate(last));
  },
);

/** The first instalment carries the odd pence; the others are equal. */
Then(
  'the first is {amount} and each of the others {amount}',
  async function (this: UatWorld, first: number, others: number) {
    const [carrying, ...rest] = await dueInstalments(this);
    expect(carrying?.amount, 'The first instalment').toBe(pounds(first));
    expectList('The other instalments', [...new Set(rest.map(({ amount }) => amount))], [pounds(others)]);
  },
);

/** All instalments together. */
Then('together they come to {amount}', async function (this: UatWorld, total: number) {
  const sum = (await dueInstalments(this)).reduce((so, { amount }) => so + pence(amount), 0);
  expect(pounds(sum), 'All instalments together').toBe(pounds(total));
});

async function dueInstalments(world: UatWorld): Promise<{ due: string; amount: string }[]> {
  await world.open(`/accounts/${world.recall('account')}/bills`);
  const { instalments } = await on(BillsPage, world.page);
  return (await instalments.records()).map(({ Due: due = '', Amount: amount = '' }) => ({ due, amount }));
}
