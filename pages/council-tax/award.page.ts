import { CouncilTaxPage } from './council-tax.page.ts';

export class AwardPage extends CouncilTaxPage {
  override readonly landmark = this.title('Award a discount or premium');

  /** `percent` only for a council tax reduction. */
  async award(name: string, from: string, percent = ''): Promise<void> {
    await this.page.getByLabel('Award', { exact: true }).selectOption(name);
    await this.page.getByLabel('From').fill(from);
    await this.page.getByLabel('Award in per cent').fill(percent);
    await this.press('Save award');
    await this.outcome();
  }
}

export class EndAwardPage extends CouncilTaxPage {
  override readonly landmark = this.title(/^End the /);

  async endOn(lastDay: string): Promise<void> {
    await this.page.getByLabel('Last day').fill(lastDay);
    await this.press('End award');
    await this.outcome();
  }
}
