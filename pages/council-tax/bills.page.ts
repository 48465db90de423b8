import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class BillsPage extends CouncilTaxPage {
  override readonly landmark = this.page
    .getByRole('link', { name: 'Bills and instalments' })
    .and(this.page.locator('[aria-current=page]'));
  readonly bills = new DataTable(this.page, 'Bills');
  readonly instalments = new DataTable(this.page, 'Instalments');
  readonly noBill = this.page.getByText('No bill has been issued.');

  async openLatest(): Promise<void> {
    await this.bills.rows.last().getByRole('link').click();
  }
}

export class BillPage extends CouncilTaxPage {
  override readonly landmark = this.title(/^Council tax bill \d+ for /);
  readonly items = new DataTable(this.page, 'How the bill is made up');
  readonly toPay = this.items.row('To pay').getByRole('cell').last();
}
