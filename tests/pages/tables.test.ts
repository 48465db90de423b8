import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../harness/run/browser.ts';
import { press } from '../../pages/shared/acting/pressing.ts';
import { pressKeys } from '../../pages/shared/keys.ts';
import { table, valueBeside } from '../../pages/shared/reading.ts';
import { column, filterTable, nextPage, sortTable, turnPagesTo } from '../../pages/shared/tables.ts';
import { openPage } from './open-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(findBrowser());
  page = await browser.newPage();
});

afterAll(() => browser.close());

describe('reading', () => {
  it('gives what cells show: words, what their fields hold, a column for each that one spans', async () => {
    const tools = await openPage(page, 'tables');
    expect(await table(tools, 'Order', [])).toEqual({
      headings: ['Item', 'Quantity', 'Price', 'Price'],
      rows: [
        ['Paper', '5', '£1.00', '£5.00'],
        ['Pens', '2', 'on request', 'on request'],
      ],
    });
  });

  it('takes the headings from the table above where they are drawn apart, and lays layout tables aside', async () => {
    const tools = await openPage(page, 'tables');
    expect(await table(tools, 'Scrolling list', [])).toEqual({
      headings: ['Case', 'Owner'],
      rows: [
        ['C1', 'Ann'],
        ['C2', 'Ben'],
      ],
    });
    expect((await table(tools, 'Inner', [])).rows).toEqual([['x']]);
  });

  it('names the columns and the tables that are there', async () => {
    const tools = await openPage(page, 'tables');
    expect(() => column({ headings: ['A', ''], rows: [] }, 'B')).toThrow(
      'The table has no column “B”. Its columns are “A”.',
    );
    await expect(table(tools, 'Orders', [])).rejects.toThrow(
      /^There is no table “Orders”\. There is “Order”/,
    );
    await expect(table(tools, '', [])).rejects.toThrow(/could be any of \d/);
  });

  it('gives the one value beside a caption, and refuses to guess among several', async () => {
    const tools = await openPage(page, 'tables');
    expect(await valueBeside(tools, 'Status', [])).toBe('Open');
    await expect(valueBeside(tools, 'Stage', [])).rejects.toThrow(
      '“Stage” stands on the page 2 times, beside “One”, “Two”.',
    );
    expect(await valueBeside(tools, 'Stage', [{ kind: 'section', names: ['Second'] }])).toBe('Two');
  });
});

describe('working with a list', () => {
  it('sorts, and says when pressing the heading does not', async () => {
    const tools = await openPage(page, 'tables');
    await sortTable(tools, 'Pages', 'Name', true);
    expect(column(await table(tools, 'Pages', []), 'Name')[0]).toBe('N9');
    await expect(sortTable(tools, 'Order', 'Item', false)).resolves.toBeUndefined();
    await expect(sortTable(tools, 'Order', 'Quantity', false)).rejects.toThrow(
      '“Quantity” was pressed, but the table is not in ascending order of it.',
    );
  });

  it('filters by its search box, and by Enter in the field that was filled', async () => {
    const tools = await openPage(page, 'tables');
    await filterTable(tools, 'Pages', 'N12');
    expect((await table(tools, 'Pages', [])).rows).toEqual([['N12']]);
    await pressKeys(tools, 'Enter');
    await expect(pressKeys(tools, 'Entr')).rejects.toThrow('“Entr” is no key.');
  });

  it('turns pages to a row, and stops at the last', async () => {
    const tools = await openPage(page, 'tables');
    expect(await turnPagesTo(tools, 'Pages', 'N25')).toBe(true);
    expect(await nextPage(tools)).toBe(false);
    await press(tools, { name: 'First' }, []);
    expect(await turnPagesTo(tools, 'Pages', 'N99')).toBe(false);
  });
});
