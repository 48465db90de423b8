import type { Locator } from '@playwright/test';
import { DataTable } from 'council-uat/pages';
import { CareCasePage } from './care-case.page.ts';

export class WorklistPage extends CareCasePage {
  override readonly landmark = this.title('Worklists');
  readonly tabs = this.page.getByRole('navigation', { name: 'Worklists' });
  private readonly work = new DataTable(this.page, /./);

  /** `My work`, `My team's work` or `For me to authorise`. */
  async choose(worklist: string): Promise<void> {
    // A number may stand behind the name: "My work (3)".
    await this.follow(new RegExp(`^${worklist}( \\(\\d+\\))?$`), this.tabs);
  }

  /** The work on that person's case. */
  workOn(caseNumber: string): Locator {
    return this.work.row(caseNumber);
  }

  /** By column heading, wherever the column stands. */
  async recordOf(caseNumber: string): Promise<Record<string, string> | undefined> {
    const records = await this.work.records();
    return records.find((record) => record['Case number'] === caseNumber);
  }

  async openWorkOn(caseNumber: string): Promise<void> {
    await this.workOn(caseNumber).getByRole('link').click();
    await this.settled();
  }
}
