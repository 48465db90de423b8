import { answering } from './dialogs.ts';
import { HomefixPage } from './homefix.page.ts';

export class TriagePage extends HomefixPage {
  override readonly landmark = this.work.titled('Triage');

  async choosePriority(priority: string): Promise<void> {
    await this.work.choose('Priority', priority);
  }

  async chooseTrade(trade: string): Promise<void> {
    await this.work.choose('Trade', trade);
  }

  /** Saves, and returns what Homefix objected to. */
  save(): Promise<string[]> {
    return answering(this.page, 'yes', () => this.work.press('save'));
  }
}
