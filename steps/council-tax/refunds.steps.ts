import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { RaiseRefundPage } from '../../pages/council-tax/raise-refund.page.ts';
import { RefundPage } from '../../pages/council-tax/refund.page.ts';
import { AccountRefundsPage, RefundsPage } from '../../pages/council-tax/refunds.page.ts';
import { expectList } from './comparing.ts';
import { newHousehold, pay, stillAtAccount } from './households.ts';
import { csvRecords, pounds } from './words.ts';

/** Opens an account in credit and raises a refund of that amount on it. */
Given('a refund of {amount} that I have raised', async function (this: UatWorld, amount: number) {
  await newHousehold(this, { band: 'C' });
  await pay(this, amount);
  await raise(this, amount);
  this.keep('refund', await (await on(AccountRefundsPage, this.page)).newestReference());
});

/** Raises a refund on the account at hand; the answer is checked by a later step. */
When('I ask for a refund of {amount}', async function (this: UatWorld, amount: number) {
  this.keep('answer', await raise(this, amount));
});

/** Authorises the refund as the person at work. */
When('I authorise the refund', async function (this: UatWorld) {
  await authorise(this);
});

/** The named person signs in and authorises the refund. */
When('the {string} authorises the refund', async function (this: UatWorld, persona: string) {
  await this.signInAs(persona);
  await authorise(this);
});

/** Authorises the refund from the list, by its tick box. */
When('I tick the refund in the list and authorise what I ticked', async function (this: UatWorld) {
  await authoriseInList(this);
});

/** The named person signs in and authorises the refund from the list, by its tick box. */
When(
  'the {string} ticks the refund in the list and authorises it',
  async function (this: UatWorld, persona: string) {
    await this.signInAs(persona);
    await authoriseInList(this);
  },
);

/** The named person signs in and rejects the refund with a reason. */
When(
  'the {string} rejects the refund because {string}',
  async function (this: UatWorld, persona: string, why: string) {
    await this.signInAs(persona);
    await (await atRefund(this)).reject(why);
  },
);

/** The named person signs in and downloads the file of authorised payments. */
When('the {string} takes the payment file', async function (this: UatWorld, persona: string) {
  await this.signInAs(persona);
  await this.open('/refunds');
  const file = await (await on(RefundsPage, this.page)).paymentFile();
  this.attach(file, 'text/csv');
  this.keep('file', file);
});

/** The refund shows that it is authorised. */
Then('the refund is authorised', async function (this: UatWorld) {
  await expectStatus(this, 'Authorised');
});

/** Authorising is refused because the amount is above the person's limit. */
Then('the refund is refused as over the limit', async function (this: UatWorld) {
  await expectStatus(this, 'Awaiting authorisation');
  expect(this.recall('answer'), 'What was said').toContain('is above your limit');
});

/** Authorising is refused because the same person raised it. */
Then('the refund is refused as my own', async function (this: UatWorld) {
  await expectStatus(this, 'Awaiting authorisation');
  expect(this.recall('answer'), 'What was said').toContain('You raised this refund.');
});

/** The refund shows that it is rejected, with that reason. */
Then('the refund is rejected because {string}', async function (this: UatWorld, why: string) {
  await expectStatus(this, 'Rejected');
  await expect((await atRefund(this)).whyRejected, 'Why rejected').toHaveText(why);
});

/** The refund that was asked for waits for authorisation. */
Then('it is raised', async function (this: UatWorld) {
  const { refunds } = await accountRefunds(this);
  await expect(refunds.row('Awaiting authorisation'), 'Refunds awaiting authorisation').toHaveCount(1);
});

/** The refund that was asked for is refused: the account has less in credit. */
Then('it is refused as more than is there', async function (this: UatWorld) {
  expect(this.recall('answer'), 'What was said').toContain('is more than the credit of');
});

/** The payment file begins with these column headings. */
Then('the file has these columns:', function (this: UatWorld, expected: DataTable) {
  expectList('Columns of the file', csvRecords(this.recall('file')).columns, expected.raw()[0] ?? []);
});

/** The payment file has one line for the refund, with that amount in pounds. */
Then('the file pays the refund once, with {float}', function (this: UatWorld, amount: number) {
  const { records } = csvRecords(this.recall('file'));
  const mine = records.filter((record) => record.Refund === this.recall('refund'));
  const payments = mine.map((record) => record.Amount ?? '');
  expectList('Payments of the refund', payments, [amount.toFixed(2)]);
});

async function raise(world: UatWorld, amount: number): Promise<string> {
  await (await stillAtAccount(world)).raiseRefund();
  return (await on(RaiseRefundPage, world.page)).raise(pounds(amount));
}

async function authorise(world: UatWorld): Promise<void> {
  world.keep('answer', await (await atRefund(world)).authorise());
}

async function authoriseInList(world: UatWorld): Promise<void> {
  await world.open('/refunds');
  const list = await on(RefundsPage, world.page);
  world.keep('answer', await list.tickAndAuthorise(world.recall('refund')));
}

async function expectStatus(world: UatWorld, status: string): Promise<void> {
  const refund = await atRefund(world);
  await expect(refund.status, `Status of refund ${world.recall('refund')}`).toHaveText(status);
}

async function atRefund(world: UatWorld): Promise<RefundPage> {
  await world.open(`/refunds/${world.recall('refund')}`);
  return on(RefundPage, world.page);
}

async function accountRefunds(world: UatWorld): Promise<AccountRefundsPage> {
  await world.open(`/accounts/${world.recall('account')}/refunds`);
  return on(AccountRefundsPage, world.page);
}
