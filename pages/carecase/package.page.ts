import { DataTable } from 'council-uat/pages';
import { CareCaseDialog, CareCasePage } from './care-case.page.ts';

export class PackagePage extends CareCasePage {
  override readonly landmark = this.title(/^Care package K-\d+$/);
  readonly status = this.page.getByRole('main').locator('.heading .badge');
  readonly weeklyCost = this.fact('Weekly cost');
  readonly services = new DataTable(this.page, 'Services in this package');
  readonly history = this.page.getByRole('region', { name: 'History' });
  readonly authoriseButton = this.page.getByRole('button', { name: 'Authorise', exact: true });

  authorise(): Promise<void> {
    return this.press('Authorise');
  }

  decline(): Promise<void> {
    return this.press('Decline');
  }
}

export class DeclinePackagePage extends CareCaseDialog {
  override readonly landmark = this.heading('Decline the care package');

  async because(reason: string): Promise<void> {
    await this.dialog.getByLabel('Why it is declined').fill(reason);
    await this.press('Decline it', this.dialog);
  }
}
