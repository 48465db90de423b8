import { on } from 'council-uat/pages';
import { HomefixPage } from './homefix.page.ts';
import { RaiseRepairPage } from './raise-repair.page.ts';
import type { Line } from './work-area.ts';

export class PropertyPage extends HomefixPage {
  override readonly landmark = this.work.titled('Property details');

  detail(caption: string): Promise<string> {
    return this.work.value(caption);
  }

  openRepairs(): Promise<Line[]> {
    return this.work.lines();
  }

  async raiseRepair(): Promise<RaiseRepairPage> {
    await this.work.press('file');
    return on(RaiseRepairPage, this.page);
  }
}
