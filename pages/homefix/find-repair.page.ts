import { on } from 'council-uat/pages';
import { HomefixPage } from './homefix.page.ts';
import { RepairPage } from './repair.page.ts';

export class FindRepairPage extends HomefixPage {
  static readonly menu = ['Repairs', 'Search'] as const;
  override readonly landmark = this.work.titled('Repair search');

  async find(jobNumber: string): Promise<RepairPage> {
    // The caption differs between versions; there is one field.
    await this.work.typeInto('txtJob', jobNumber);
    await this.work.press('find');
    return on(RepairPage, this.page);
  }
}
