import { CareCasePage } from './care-case.page.ts';

export class SignInPage extends CareCasePage {
  override readonly landmark = this.title('Sign in');
}
