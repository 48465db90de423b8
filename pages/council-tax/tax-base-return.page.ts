import { DataTable, downloadedText } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class TaxBaseReturnPage extends CouncilTaxPage {
  override readonly landmark = this.title('Council tax base return');
  readonly lines = new DataTable(this.page, /^Dwellings of /);

  async showGroup(group: string): Promise<void> {
    await this.page.getByLabel('Billing group').fill(group);
    await this.press('Show');
    await this.page.getByRole('table', { name: `billing group ${group}` }).waitFor();
  }

  export(): Promise<string> {
    return downloadedText(this.page, this.page.getByRole('link', { name: 'Export as CSV' }));
  }
}
