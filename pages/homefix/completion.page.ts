import { answering } from './dialogs.ts';
import { HomefixPage } from './homefix.page.ts';

export class CompletionPage extends HomefixPage {
  override readonly landmark = this.work.titled('Complete repair');

  orderValue(): Promise<string> {
    return this.work.value('Order value');
  }

  async enter(cost: string, completed?: string): Promise<void> {
    if (completed) await this.work.type('Date completed', completed);
    await this.work.type('Actual cost', cost);
  }

  /** Saves, and returns what Homefix objected to. */
  save(): Promise<string[]> {
    return answering(this.page, 'yes', () => this.work.press('save'));
  }
}
