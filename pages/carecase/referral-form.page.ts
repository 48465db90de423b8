import { CareCasePage } from './care-case.page.ts';
import type { UploadedFile } from './referral.page.ts';

export interface ReferralEntries {
  readonly source?: string;
  readonly priority?: string;
  /** As typed: 22/11/2026. */
  readonly received?: string;
  readonly reason?: string;
}

export class ReferralFormPage extends CareCasePage {
  override readonly landmark = this.title(/^(New referral|Correct referral R-\d+)$/);
  readonly people = this.page.getByRole('listbox', { name: 'People found' });
  private readonly form = this.page.getByRole('main').locator('form');

  async enter({ source, priority, received, reason }: ReferralEntries): Promise<void> {
    if (source !== undefined) await this.form.getByLabel('Who made the referral').selectOption(source);
    if (received !== undefined) await this.form.getByLabel('Date received').fill(received);
    if (priority !== undefined) await this.form.getByLabel(priority, { exact: true }).check();
    // Version 5.5 calls it "Referral reason".
    if (reason !== undefined)
      await this.form.getByLabel(/^(Reason for referral|Referral reason)$/).fill(reason);
  }

  async addDocuments(files: readonly UploadedFile[]): Promise<void> {
    await this.form.locator('input[type=file]').setInputFiles([...files]);
  }

  /** Types into the field that completes names, and returns the people it offers. */
  async peopleOfferedFor(words: string): Promise<string[]> {
    const field = this.form.getByRole('combobox', { name: 'Person referred' });
    // An empty field puts away what was offered before, so that nothing stale is read.
    await field.fill('');
    await this.people.waitFor({ state: 'hidden' });
    await field.fill(words);
    await this.people.getByRole('option').first().waitFor();
    return this.people.getByRole('option', { disabled: false }).allInnerTexts();
  }

  save(): Promise<void> {
    return this.press('Save referral');
  }
}
