import { DataTable, downloadedText } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

/** The list of all refunds. */
export class RefundsPage extends CouncilTaxPage {
  override readonly landmark = this.title('Refunds');
  readonly refunds = new DataTable(this.page, /^\d+ refunds?$/);

  /** Returns what the page says to it. */
  async tickAndAuthorise(reference: string): Promise<string> {
    await this.page.getByLabel(`Select ${reference}`).check();
    await this.press('Authorise selected');
    return this.outcome();
  }

  paymentFile(): Promise<string> {
    return downloadedText(this.page, this.page.getByRole('link', { name: 'Payment file' }));
  }
}

/** The refunds of one account. */
export class AccountRefundsPage extends CouncilTaxPage {
  override readonly landmark = this.page
    .getByRole('link', { name: 'Refunds' })
    .and(this.page.locator('.tabs [aria-current=page]'));
  readonly refunds = new DataTable(this.page, 'Refunds');

  newestReference(): Promise<string> {
    return this.refunds.rows.last().getByRole('link').innerText();
  }
}
