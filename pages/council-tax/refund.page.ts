import { CouncilTaxPage } from './council-tax.page.ts';

export class RefundPage extends CouncilTaxPage {
  override readonly landmark = this.title(/^Refund RF\d+$/);
  readonly status = this.detail('Status');
  readonly whyRejected = this.detail('Why rejected');

  async bankDetails(): Promise<'shown' | 'hidden'> {
    return (await this.detail('Account number').count()) > 0 ? 'shown' : 'hidden';
  }

  /** Presses Authorise and returns what the page says to that. */
  async authorise(): Promise<string> {
    await this.press('Authorise');
    return this.outcome();
  }

  async reject(reason: string): Promise<void> {
    await this.page.getByLabel('Why it is rejected').fill(reason);
    await this.press('Reject');
    await this.outcome();
  }
}
