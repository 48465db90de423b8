import { HomefixPage } from './homefix.page.ts';

export class SessionEndedPage extends HomefixPage {
  override readonly landmark = this.work.text('Your session has timed out');

  /** Follows the way back to the sign-in form, which leaves the frames. */
  async signInAgain(): Promise<void> {
    await this.work.link('Sign in again').click();
    await this.page.getByRole('button', { name: 'Sign in' }).waitFor();
  }
}
