import { CouncilTaxPage } from './council-tax.page.ts';

export class PaymentPage extends CouncilTaxPage {
  override readonly landmark = this.title('Record a payment');

  async record(amount: string, method = 'Cash or card'): Promise<void> {
    await this.page.getByLabel('Amount').fill(amount);
    await this.page.getByLabel('Paid by').selectOption(method);
    await this.press('Record payment');
    await this.outcome();
  }
}

export class BandPage extends CouncilTaxPage {
  override readonly landmark = this.title('Change band');

  async changeTo(band: string, from: string): Promise<void> {
    await this.page.getByLabel('New band').selectOption(band);
    await this.page.getByLabel('From').fill(from);
    await this.press('Change band');
    await this.outcome();
  }
}

export class PlanPage extends CouncilTaxPage {
  override readonly landmark = this.title('Change instalment plan');

  async agree(instalments: string, method: string): Promise<void> {
    await this.page.getByLabel('Number of instalments').selectOption(instalments);
    await this.page.getByLabel('Paid by').selectOption(method);
    await this.press('Save plan');
    await this.outcome();
  }
}

export class ContactPage extends CouncilTaxPage {
  override readonly landmark = this.title('Change contact details');

  async changeEmail(email: string): Promise<void> {
    await this.page.getByLabel('Email').fill(email);
    await this.press('Save contact details');
    await this.outcome();
  }
}

export class MoveOutPage extends CouncilTaxPage {
  override readonly landmark = this.title('Record a move out');

  async moveOutOn(lastDay: string): Promise<void> {
    await this.page.getByLabel('Last day of liability').fill(lastDay);
    await this.press('Close account');
    await this.outcome();
  }
}
