import { type DataTable, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { HousingStockPage } from '../../pages/homefix/housing-stock.page.ts';
import { JobListPage } from '../../pages/homefix/job-list.page.ts';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { PerformancePage } from '../../pages/homefix/performance.page.ts';
import { openRepair } from './repair-in-hand.ts';
import { inWords, listed } from './words.ts';

/** Opens the figures on repairs of one month, for example "October 2026". */
When('I call up the repairs performance for {string}', async function (this: UatWorld, month: string) {
  const report = await openFromMenu(PerformancePage, this.page);
  this.keep('figures', JSON.stringify(await report.figures(month)));
});

/** Opens the figures on homes by area and kind. */
When('I call up the housing stock', async function (this: UatWorld) {
  const report = await openFromMenu(HousingStockPage, this.page);
  this.keep('figures', JSON.stringify(await report.figures()));
});

/** The report has these figures, as they were published before the upgrade. */
Then('it shows the figures as published', async function (this: UatWorld, table: DataTable) {
  const figures = JSON.parse(this.recall('figures')) as Record<string, string>[];
  const [key = ''] = table.raw()[0] ?? [];
  for (const wanted of table.hashes()) {
    const line = figures.find((one) => one[key] === wanted[key]) ?? {};
    const columns = Object.keys(wanted).map((column) => [column, line[column] ?? 'not shown']);
    const found: Record<string, string> = Object.fromEntries(columns);
    expect(inWords(found), `The figures of ${wanted[key]}`).toBe(inWords(wanted));
  }
});

/** Downloads the jobs of one month as a file. */
When('I export the list of jobs reported in {string}', async function (this: UatWorld, month: string) {
  const screen = await openFromMenu(JobListPage, this.page);
  await screen.chooseMonth(month);
  const list = await screen.export();
  this.attach(list, { mediaType: 'text/csv', fileName: `jobs of ${month}.csv` });
  this.keep('job list', list);
});

/** No job number of the file has lost its leading noughts. */
Then('every job number in the list has seven digits', async function (this: UatWorld) {
  const [, ...lines] = this.recall('job list').trimEnd().split('\r\n');
  expect(lines.length, 'The number of jobs in the list').toBeGreaterThan(0);
  const wrong = lines.map((line) => line.split(',')[0] ?? '').filter((number) => !/^\d{7}$/.test(number));
  expect(listed(wrong), 'Job numbers without seven digits').toBe('none');
});

/** The column headings of the file, in that order. */
Then('the list has the columns', async function (this: UatWorld, table: DataTable) {
  const [headings = ''] = this.recall('job list').split('\r\n');
  expect(headings, 'The columns of the job list').toBe(table.raw().flat().join(','));
});

/** Opens a repair by its job number. */
When('I look up the repair {string}', async function (this: UatWorld, jobNumber: string) {
  await openRepair(this, jobNumber);
  this.keep('repair', jobNumber);
});
