import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../harness/run/browser.ts';
import { DataTable, downloadedText, LobPage, on } from '../../pages/shared/index.ts';

class RefundDetailsPage extends LobPage {
  override readonly landmark = this.page.getByRole('heading', { name: 'Refund details' });
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(findBrowser());
  page = await browser.newPage();
});

afterAll(() => browser.close());

describe('on', () => {
  it('gives the page object once its landmark shows, however late', async () => {
    await page.setContent(`<h1>Loading</h1><script>
      setTimeout(() => { document.querySelector('h1').textContent = 'Refund details'; }, 300);</script>`);
    expect(await on(RefundDetailsPage, page)).toBeInstanceOf(RefundDetailsPage);
  });

  it('names the page expected, and says in one sentence what is shown', async () => {
    await page.setContent(
      '<title>Council Tax</title><h1>Not  allowed</h1><p role="alert">Ask your manager</p>',
    );
    await expect(on(RefundDetailsPage, page, 100)).rejects.toThrow(
      'Expected the refund details page, but the screen shows “Not allowed”, titled “Council Tax”, and says “Ask your manager”.',
    );
  });

  it('says so when the screen has neither heading nor title', async () => {
    await page.goto('about:blank');
    await expect(on(RefundDetailsPage, page, 100)).rejects.toThrow('shows “an untitled page at blank”');
  });

  it('leaves the fault of a browser that stopped to the browser', async () => {
    const closed = await browser.newPage();
    await closed.close();
    await expect(on(RefundDetailsPage, closed)).rejects.toThrow(
      /Target page, context or browser has been closed/,
    );
  });
});

it('reads a table as records by column, and finds its rows', async () => {
  await page.setContent(`<table><caption>Other</caption><tr><th>X</th></tr></table>
    <table><caption>Bills of the year</caption><thead><tr><th>Bill</th><th>Total</th></tr></thead>
    <tbody><tr><th>Bill 1</th><td> £1,234.56\n </td></tr><tr><th>Bill 2</th></tr></tbody></table>`);
  const bills = new DataTable(page, 'Bills');
  expect(await bills.records()).toEqual([
    { Bill: 'Bill 1', Total: '£1,234.56' },
    { Bill: 'Bill 2', Total: '' },
  ]);
  expect(await bills.row('£1,234.56').count()).toBe(1);
});

it('reads a file that is offered', async () => {
  await page.setContent('<a href="data:text/csv,Caf%C3%A9%2C1%0D%0A" download="x.csv">Export</a>');
  expect(await downloadedText(page, page.getByRole('link'))).toBe('Café,1\r\n');
});
