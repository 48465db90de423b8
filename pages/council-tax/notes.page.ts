import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class NotesPage extends CouncilTaxPage {
  override readonly landmark = this.page
    .getByRole('link', { name: 'Notes' })
    .and(this.page.locator('[aria-current=page]'));
  readonly notes = new DataTable(this.page, 'Notes');

  async add(text: string): Promise<void> {
    await this.page.getByLabel('New note').fill(text);
    await this.press('Add note');
    await this.outcome();
  }
}
