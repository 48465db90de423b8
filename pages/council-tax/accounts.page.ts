import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class AccountsPage extends CouncilTaxPage {
  override readonly landmark = this.title('Accounts');
  readonly found = new DataTable(this.page, /accounts? found$|^First/);
  readonly nothingFound = this.page.getByText('No account matches.');

  async search(words: string): Promise<void> {
    await this.page.getByLabel('Reference, name or address').fill(words);
    await this.press('Search');
  }
}
