import { DataTable } from 'council-uat/pages';
import { CouncilTaxPage } from './council-tax.page.ts';

export class ChangeLogPage extends CouncilTaxPage {
  override readonly landmark = this.title('Change log');
  readonly changes = new DataTable(this.page, 'Changes, newest first');

  async showAccount(reference: string): Promise<void> {
    await this.page.getByLabel('Account').fill(reference);
    await this.press('Show');
    await this.page.waitForURL((url) => url.searchParams.get('account') === reference);
  }

  /** The person whom the log names for that change, or "nobody". */
  async whoDid(what: string): Promise<string> {
    const entry = (await this.changes.records()).find((record) => record.What === what);
    return entry?.Who ?? 'nobody';
  }
}
