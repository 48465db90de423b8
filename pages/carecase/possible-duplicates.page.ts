import type { Locator } from '@playwright/test';
import { CareCaseDialog } from './care-case.page.ts';

/** The warning that a person may be known already. */
export class PossibleDuplicatesPage extends CareCaseDialog {
  override readonly landmark = this.heading('This may be somebody you already know');
  readonly candidates = this.dialog.getByRole('list', { name: 'Possible duplicates' }).getByRole('listitem');

  candidate(caseNumber: string): Locator {
    return this.candidates.filter({ hasText: caseNumber });
  }

  mergeInto(caseNumber: string): Promise<void> {
    return this.press(`Merge into ${caseNumber}`, this.dialog);
  }

  async addAsNew(reason: string): Promise<void> {
    await this.dialog.getByLabel('Why this is somebody else').fill(reason);
    await this.press('Add as a new person', this.dialog);
  }

  goBack(): Promise<void> {
    return this.press('Go back', this.dialog);
  }
}
