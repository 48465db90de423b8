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

  /** What CareCase did with what was entered. */
  async save(): Promise<'saved' | 'refused' | 'warned of a possible duplicate'> {
    await this.press('Save');
    if (await this.page.getByRole('dialog').isVisible()) return 'warned of a possible duplicate';
    return (await this.problem.isVisible()) ? 'refused' : 'saved';
  }
}
