import { CouncilTaxPage } from './council-tax.page.ts';

export class NotAllowedPage extends CouncilTaxPage {
  override readonly landmark = this.title('You may not open this page');
}
