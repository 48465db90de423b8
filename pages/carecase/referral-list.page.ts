import type { Locator } from '@playwright/test';
import { DataTable } from 'council-uat/pages';
import { CareCasePage } from './care-case.page.ts';

export class ReferralListPage extends CareCasePage {
  override readonly landmark = this.title('Referrals');
  private readonly table = new DataTable(this.page, 'Referrals to my team');

  referral(reference: string): Locator {
    return this.table.row(reference);
  }
}
