import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class AccountsPage extends CouncilTaxPage {
  override readonly landmark = this.title('Accounts');
  private readonly found = new DataTable(this.page, /accounts? found$|^First/);

  async search(words: string): Promise<void> {
    await this.page.getByLabel('Reference, name or address').fill(words);
    await this.press('Search');
    await this.page.waitForURL((url) => url.searchParams.get('q') === words);
  }

  /** Names of the liable people in the list; none when the page says that no account matches. */
  async liablePeople(): Promise<string[]> {
    await this.found.root.or(this.page.getByText('No account matches.')).waitFor();
    if (!(await this.found.root.isVisible())) return [];
    return (await this.found.records()).map((record) => record['Liable person'] ?? '');
  }
}
