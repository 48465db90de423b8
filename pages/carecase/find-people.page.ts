import type { Locator } from '@playwright/test';
import { DataTable } from 'council-uat/pages';
import { CareCasePage } from './care-case.page.ts';

export class FindPeoplePage extends CareCasePage {
  override readonly landmark = this.title('Find people');
  readonly nobody = this.page.getByText(/^Nobody was found for/);
  readonly found = new DataTable(this.page, /found for/);

  async search(words: string): Promise<void> {
    await this.page.getByLabel('Name, address, NHS number or case number').fill(words);
    await this.press('Search');
    await this.found.root.or(this.nobody).first().waitFor();
  }

  /** The names found, or none. */
  async names(): Promise<string[]> {
    if (await this.nobody.isVisible()) return [];
    return (await this.found.records()).map((record) => record.Name ?? '');
  }

  person(name: string): Locator {
    return this.found.row(name);
  }

  /** Where several have one name, `first` is the older record and `last` the newer. */
  async openRecordOf(name: string, which: 'first' | 'last' = 'first'): Promise<void> {
    const links = this.found.root.getByRole('link', { name, exact: true });
    await (which === 'first' ? links.first() : links.last()).click();
    await this.settled();
  }
}
