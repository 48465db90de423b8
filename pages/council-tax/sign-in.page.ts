import { CouncilTaxPage } from './council-tax.page.ts';

export class SignInPage extends CouncilTaxPage {
  override readonly landmark = this.title('Sign in');
}
