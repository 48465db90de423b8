import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class ChargesPage extends CouncilTaxPage {
  override readonly landmark = this.title(/^Charges for /);
  readonly bands = new DataTable(this.page, 'Charge for the year by band');
}
