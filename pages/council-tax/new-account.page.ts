import { CouncilTaxPage } from './council-tax.page.ts';

export interface Household {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly line1: string;
  readonly town: string;
  readonly postcode: string;
  /** `C`, or empty for a home that is not banded yet. */
  readonly band: string;
  /** As people write it: 1 April 2026. */
  readonly from: string;
  readonly group: string;
}

export class NewAccountPage extends CouncilTaxPage {
  override readonly landmark = this.title('Open an account');

  async openAccount(household: Household): Promise<void> {
    await this.page.getByLabel('Liable person').fill(household.name);
    await this.page.getByLabel('Telephone').fill(household.phone);
    await this.page.getByLabel('Email').fill(household.email);
    await this.page.getByLabel('Address', { exact: true }).fill(household.line1);
    await this.page.getByLabel('Town').fill(household.town);
    await this.page.getByLabel('Postcode').fill(household.postcode);
    await this.page.getByLabel('Band').selectOption(household.band);
    await this.page.getByLabel('Liable from').fill(household.from);
    await this.page.getByLabel('Billing group').fill(household.group);
    await this.save();
  }

  async save(): Promise<void> {
    await this.press('Open account');
    await this.outcome();
  }
}
