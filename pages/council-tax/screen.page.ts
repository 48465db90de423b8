import { CouncilTaxPage } from './council-tax.page.ts';

/** Any page; for checks of who may open what. */
export class ScreenPage extends CouncilTaxPage {
  override readonly landmark = this.page.getByRole('heading', { level: 1 });
}
