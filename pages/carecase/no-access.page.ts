import { CareCasePage } from './care-case.page.ts';

export class NoAccessPage extends CareCasePage {
  override readonly landmark = this.title('No access');

  /** Everything the screen says. */
  words(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }
}
