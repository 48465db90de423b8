import type { Locator } from '@playwright/test';
import { CareCaseDialog, CareCasePage } from './care-case.page.ts';

export class PersonPage extends CareCasePage {
  private readonly changeLink = this.page.getByRole('link', { name: 'Change details' });
  override readonly landmark = this.changeLink;
  readonly name = this.page.getByRole('heading', { level: 1 });
  readonly restricted = this.page.getByRole('note', { name: 'Restricted record' });
  readonly restrictButton = this.page.getByRole('button', { name: 'Restrict access' });
  readonly assessments = this.page.getByRole('region', { name: 'Assessments' });
  readonly carePackages = this.page.getByRole('region', { name: 'Care packages' });

  caseNumber(): Promise<string> {
    return this.fact('Case number').innerText();
  }

  /** A detail by its caption; empty where the record holds nothing. */
  async detail(caption: string): Promise<string> {
    const shown: Locator = this.fact(caption);
    return (await shown.count()) === 0 ? '' : shown.innerText();
  }

  changeDetails(): Promise<void> {
    return this.follow('Change details');
  }

  newReferral(): Promise<void> {
    return this.follow('New referral');
  }

  proposePackage(): Promise<void> {
    return this.follow('Propose a care package');
  }

  async openLatestReferral(): Promise<void> {
    await this.page.getByRole('region', { name: 'Referrals' }).getByRole('link').last().click();
    await this.settled();
  }

  restrictAccess(): Promise<void> {
    return this.press('Restrict access');
  }

  openAccessLog(): Promise<void> {
    return this.follow('Access log');
  }
}

export class RestrictAccessPage extends CareCaseDialog {
  override readonly landmark = this.heading(/^Restrict access to /);

  async restrictTo(roles: readonly string[], reason: string): Promise<void> {
    await this.dialog.getByLabel('Reason').fill(reason);
    for (const role of roles) await this.dialog.getByLabel(role, { exact: true }).check();
    await this.press('Restrict the record', this.dialog);
  }
}
