import { CareCaseDialog, CareCasePage } from './care-case.page.ts';

export interface Answers {
  /** The outcomes that cannot be achieved, as the form words them. */
  readonly outcomes: readonly string[];
  readonly impairment: boolean;
  readonly wellbeing: boolean;
  readonly summary: string;
}

export class AssessmentPage extends CareCasePage {
  override readonly landmark = this.page.getByRole('list', { name: 'Stage' });
  readonly stage = this.landmark.locator('[aria-current=step]');
  readonly eligibility = this.fact('Eligibility');
  readonly due = this.fact('Due');
  readonly whyReturned = this.page.getByRole('note', { name: 'Why it was returned' });
  readonly authoriseButton = this.page.getByRole('button', { name: 'Authorise', exact: true });
  readonly saveButton = this.page.getByRole('button', { name: 'Save draft' });
  readonly submitButton = this.page.getByRole('button', { name: 'Submit for authorisation' });
  readonly summary = this.page.getByLabel('Summary');
  readonly outcomes = this.page.getByRole('group', { name: 'Outcomes the person is unable to achieve' });
  private readonly conditions = this.page.getByRole('group', { name: 'Conditions' });

  async answer({ outcomes, impairment, wellbeing, summary }: Answers): Promise<void> {
    for (const outcome of outcomes) await this.outcomes.getByLabel(outcome).check();
    await this.conditions.getByLabel(/mental impairment/).setChecked(impairment);
    await this.conditions.getByLabel(/impact on wellbeing/).setChecked(wellbeing);
    await this.summary.fill(summary);
  }

  /** The outcomes that are ticked. */
  async chosenOutcomes(): Promise<string[]> {
    const ticked = this.outcomes.locator('.choice').filter({ has: this.page.locator('input:checked') });
    return ticked.allInnerTexts();
  }

  saveDraft(): Promise<void> {
    return this.press('Save draft');
  }

  submit(): Promise<void> {
    return this.press('Submit for authorisation');
  }

  authorise(): Promise<void> {
    return this.press('Authorise');
  }

  return(): Promise<void> {
    return this.press('Return');
  }
}

export class ReturnAssessmentPage extends CareCaseDialog {
  override readonly landmark = this.heading('Return the assessment');

  async because(reason: string): Promise<void> {
    await this.dialog.getByLabel('What has to be done').fill(reason);
    await this.press('Return it', this.dialog);
  }
}
