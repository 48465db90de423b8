import { type DataTable, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { FindPropertyPage } from '../../pages/homefix/find-property.page.ts';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { PropertyPage } from '../../pages/homefix/property.page.ts';
import { inWords, listed } from './words.ts';

/** Opens a home by its unique property reference number. */
When('I look up the home with UPRN {string}', async function (this: UatWorld, uprn: string) {
  const find = await openFromMenu(FindPropertyPage, this.page);
  await find.byUprn(uprn);
  const [address = ''] = await find.addresses();
  await find.open(address);
});

/** Opens a home by its address. */
When('I look up the home at {string}', async function (this: UatWorld, address: string) {
  const find = await openFromMenu(FindPropertyPage, this.page);
  await find.byAddress(address);
  await find.open(address);
});

/** Searches for homes by part of an address. */
When('I look for homes at {string}', async function (this: UatWorld, words: string) {
  const find = await openFromMenu(FindPropertyPage, this.page);
  await find.byAddress(words);
});

/** How many homes the search finds. */
Then('{int} homes are listed', async function (this: UatWorld, count: number) {
  const homes = await (await on(FindPropertyPage, this.page)).addresses();
  expect(homes.length, 'The number of homes listed').toBe(count);
});

/** The search finds a home of that address. */
Then('{string} is one of them', async function (this: UatWorld, address: string) {
  const homes = await (await on(FindPropertyPage, this.page)).addresses();
  expect(listed(homes, homes.length), 'The homes listed').toContain(address);
});

/** What Homefix shows of the home: label in the first column, value in the second. */
Then('Homefix shows these details of the home', async function (this: UatWorld, table: DataTable) {
  const home = await on(PropertyPage, this.page);
  for (const [caption, value] of Object.entries(table.rowsHash())) {
    expect(await home.detail(caption), `The home’s ${caption.toLowerCase()}`).toBe(value);
  }
});

/** A warning on the home, for example of asbestos. */
Then('I am warned of {string}', async function (this: UatWorld, warning: string) {
  const home = await on(PropertyPage, this.page);
  expect(await home.detail('Warnings'), 'The warnings about the home').toContain(warning);
});

/** The open repairs that are listed with the home. */
Then('these repairs are shown as open', async function (this: UatWorld, table: DataTable) {
  const shown = await (await on(PropertyPage, this.page)).openRepairs();
  for (const wanted of table.hashes()) {
    const line = shown.find((one) => one['Job No'] === wanted['Job No']) ?? {};
    const columns = Object.keys(wanted).map((column) => [column, line[column] ?? 'not shown']);
    expect(inWords(Object.fromEntries(columns)), 'The open repair').toBe(inWords(wanted));
  }
});
