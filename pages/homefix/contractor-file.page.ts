import { answering } from './dialogs.ts';
import { downloadedText } from './downloads.ts';
import { HomefixPage } from './homefix.page.ts';
import type { Line } from './work-area.ts';

export class ContractorFilePage extends HomefixPage {
  static readonly menu = ['Interfaces', 'Contractor file'] as const;
  override readonly landmark = this.work.titled('Contractor file');

  /** Loads a file with that text, and returns what Homefix objected to. */
  async load(text: string): Promise<string[]> {
    const file = { name: 'return.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await this.work.control('File').setInputFiles(file);
    return answering(this.page, 'yes', () => this.work.press('file'));
  }

  outcome(): Promise<Line[]> {
    return this.work.lines();
  }

  /** The reject report, as the contractor gets it. */
  rejectReport(): Promise<string> {
    return downloadedText(this.page, () => this.work.link('Reject report').click());
  }
}
