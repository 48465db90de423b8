import { downloadedText } from './downloads.ts';
import { HomefixPage } from './homefix.page.ts';

export class JobListPage extends HomefixPage {
  static readonly menu = ['Interfaces', 'Job list export'] as const;
  override readonly landmark = this.work.titled('Job list export');

  async chooseMonth(month: string): Promise<void> {
    await this.work.choose('Month', month);
  }

  /** The job list of the chosen month, as CSV. */
  export(): Promise<string> {
    return downloadedText(this.page, () => this.work.icon('save').click());
  }
}
