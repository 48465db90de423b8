import { type DataTable, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { BandPage } from '../../pages/council-tax/account-changes.page.ts';
import { EndAwardPage } from '../../pages/council-tax/award.page.ts';
import { BillPage, BillsPage } from '../../pages/council-tax/bills.page.ts';
import { ChargesPage } from '../../pages/council-tax/charges.page.ts';
import { expectRows } from './comparing.ts';
import { atAccount, award, issueBill } from './households.ts';
import { longDate, pounds } from './words.ts';

/** Issues the bill of the account at hand. */
When('I issue the bill', async function (this: UatWorld) {
  await issueBill(this);
});

/** Opens the newest bill of an account by its reference. */
When('I look at the latest bill of account {string}', async function (this: UatWorld, reference: string) {
  this.keep('account', reference);
  await latestBill(this);
});

/** Gives the household a discount, an exemption or a disregard from that day on. */
When('I award a {string} from {date}', async function (this: UatWorld, name: string, from: string) {
  await award(this, name, longDate(from));
});

/** Gives the household a reduction by that percentage from that day on. */
When(
  'I award a council tax reduction of {int}% from {date}',
  async function (this: UatWorld, percent: number, from: string) {
    await award(this, 'Council tax reduction', longDate(from), String(percent));
  },
);

/** Ends the current award on that day. */
When('I end the award on {date}', async function (this: UatWorld, lastDay: string) {
  await (await atAccount(this)).endAward();
  await (await on(EndAwardPage, this.page)).endOn(longDate(lastDay));
});

/** Changes the band of the home from that day on. */
When(
  'the home is put into band {word} from {date}',
  async function (this: UatWorld, band: string, from: string) {
    await (await atAccount(this)).changeBand();
    await (await on(BandPage, this.page)).changeTo(band, longDate(from));
  },
);

/** The total of the newest bill. */
Then('the bill comes to {amount}', async function (this: UatWorld, total: number) {
  await expect((await latestBill(this)).toPay, 'The amount to pay').toHaveText(pounds(total));
});

/** The lines of the newest bill, with their amounts. */
Then('the bill is made up of:', async function (this: UatWorld, expected: DataTable) {
  const bill = await latestBill(this);
  expectRows('How the bill is made up', await bill.items.records(), expected.hashes());
});

/** The charges by band for the year. */
Then('the charges for the year are:', async function (this: UatWorld, expected: DataTable) {
  await this.open('/charges');
  const { bands } = await on(ChargesPage, this.page);
  expectRows('Charges by band', await bands.records(), expected.hashes());
});

async function latestBill(world: UatWorld): Promise<BillPage> {
  await world.open(`/accounts/${world.recall('account')}/bills`);
  await (await on(BillsPage, world.page)).openLatest();
  return on(BillPage, world.page);
}
