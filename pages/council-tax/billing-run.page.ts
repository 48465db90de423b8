import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class NewBillingRunPage extends CouncilTaxPage {
  override readonly landmark = this.title('New billing run');

  async start(group: string, kind: string): Promise<void> {
    await this.page.getByLabel('Billing group').fill(group);
    await this.page.getByLabel('Kind of run').selectOption(kind);
    await this.press('Start run');
  }
}

export class BillingRunPage extends CouncilTaxPage {
  override readonly landmark = this.title(/^Billing run BR\d+$/);
  readonly status = this.page.getByRole('status', { name: 'Status of the run' });
  readonly billed = this.figure('Billed');
  readonly total = this.figure('Total billed');
  readonly log = new DataTable(this.page, 'Log');
}
