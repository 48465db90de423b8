import { CouncilTaxPage } from './council-tax.page.ts';

export class RaiseRefundPage extends CouncilTaxPage {
  override readonly landmark = this.title('Raise a refund');

  /** Returns what the page says to it. The bank details are invented: no bank has this sort code. */
  async raise(amount: string, reason = 'Overpayment'): Promise<string> {
    await this.page.getByLabel('Amount').fill(amount);
    await this.page.getByLabel('Reason').selectOption(reason);
    await this.page.getByLabel('Sort code').fill('00-00-00');
    await this.page.getByLabel('Account number').fill('00012345');
    await this.press('Raise refund');
    return this.outcome();
  }
}
