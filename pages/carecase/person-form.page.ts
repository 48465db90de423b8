import { CareCasePage } from './care-case.page.ts';

/** Label on the form → what is typed or chosen. */
export type PersonEntries = Readonly<Record<string, string>>;

export class PersonFormPage extends CareCasePage {
  override readonly landmark = this.title(/^(Add a person|Change details of .+)$/);
  private readonly form = this.page.getByRole('main').locator('form');

  async enter(entries: PersonEntries): Promise<void> {
    for (const [label, value] of Object.entries(entries)) {
      const field = this.form.getByLabel(label, { exact: true });
      if (label === 'Title') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Leaves for the person's record, a warning about duplicates, or a complaint on this form. */
  save(): Promise<void> {
    return this.press('Save');
  }
}
