import { CouncilTaxPage } from './council-tax.page.ts';

export class HomePage extends CouncilTaxPage {
  override readonly landmark = this.title(/^Welcome, /);
  readonly authorisationLimit = this.detail('Authorisation limit');
}
