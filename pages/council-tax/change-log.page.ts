import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class ChangeLogPage extends CouncilTaxPage {
  override readonly landmark = this.title('Change log');
  readonly changes = new DataTable(this.page, 'Changes, newest first');

  async showAccount(reference: string): Promise<void> {
    await this.page.getByLabel('Account').fill(reference);
    await this.press('Show');
  }
}
