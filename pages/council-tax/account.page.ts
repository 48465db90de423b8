import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class AccountPage extends CouncilTaxPage {
  override readonly landmark = this.title(/^Account \d+$/);
  readonly status = this.page.getByRole('main').getByText(/^(Open|Closed)$/);
  readonly balance = this.figure('Balance');
  readonly charge = this.figure(/^Charge/);
  readonly band = this.figure('Band');
  readonly liablePerson = this.detail('Name');
  readonly email = this.detail('Email');
  readonly awards = new DataTable(this.page, 'Discounts, reductions and premiums');

  /** The number in the heading. */
  async reference(): Promise<string> {
    return (await this.landmark.innerText()).replace('Account ', '');
  }

  /** Returns once the bill is there, or the page says why not. */
  async issueBill(): Promise<void> {
    await this.press('Issue a bill');
    await this.outcome();
  }

  recordPayment(): Promise<void> {
    return this.follow('Record a payment');
  }

  award(): Promise<void> {
    return this.follow('Award a discount or premium');
  }

  async endAward(): Promise<void> {
    await this.awards.root.getByRole('link', { name: 'End' }).click();
  }

  changeBand(): Promise<void> {
    return this.follow('Change band');
  }

  changePlan(): Promise<void> {
    return this.follow('Change instalment plan');
  }

  changeContact(): Promise<void> {
    return this.follow('Change contact details');
  }

  raiseRefund(): Promise<void> {
    return this.follow('Raise a refund');
  }

  moveOut(): Promise<void> {
    return this.follow('Record a move out');
  }

  bills(): Promise<void> {
    return this.follow('Bills and instalments');
  }

  notes(): Promise<void> {
    return this.follow('Notes');
  }
}
