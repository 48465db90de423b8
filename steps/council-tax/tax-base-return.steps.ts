import { type DataTable, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { TaxBaseReturnPage } from '../../pages/council-tax/tax-base-return.page.ts';
import { expectRows } from './comparing.ts';
import { csvRecords } from './words.ts';

/** Opens the return of a billing group. */
When('I look at the return for billing group {string}', async function (this: UatWorld, group: string) {
  await returnOf(this, group);
});

/** The named person signs in and opens the return of the group at hand. */
When(
  "the {string} looks at the return for the household's billing group",
  async function (this: UatWorld, persona: string) {
    await this.signInAs(persona);
    await returnOf(this, this.recall('billing group'));
  },
);

/** Downloads the return of a billing group as a file. */
When('I export the return for billing group {string}', async function (this: UatWorld, group: string) {
  const file = await (await returnOf(this, group)).export();
  this.attach(file, 'text/csv');
  this.keep('file', file);
});

/** Lines of the return, named by their description, have these figures. */
Then('it says:', async function (this: UatWorld, expected: DataTable) {
  const lines = await (await on(TaxBaseReturnPage, this.page)).lines.records();
  const descriptions = expected.hashes().map((line) => line.Description);
  const asked = lines.filter((line) => descriptions.includes(line.Description ?? ''));
  expectRows('Lines of the return', asked, expected.hashes());
});

/** In each line of the exported file the bands come to the line's total. */
Then('in every line of the file the bands add up to the total', function (this: UatWorld) {
  for (const record of csvRecords(this.recall('file')).records) {
    const bands = Object.entries(record).filter(([column]) => column.startsWith('Band '));
    const sum = bands.reduce((total, [, value]) => total + Number(value), 0);
    expect(sum, record.Description).toBeCloseTo(Number(record.Total), 2);
  }
});

async function returnOf(world: UatWorld, group: string): Promise<TaxBaseReturnPage> {
  await world.open('/returns');
  const page = await on(TaxBaseReturnPage, world.page);
  await page.showGroup(group);
  return page;
}
