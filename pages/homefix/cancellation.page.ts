import { answering } from './dialogs.ts';
import { HomefixPage } from './homefix.page.ts';

export class CancellationPage extends HomefixPage {
  override readonly landmark = this.work.titled('Cancel repair');

  async chooseReason(reason: string): Promise<void> {
    await this.work.choose('Reason', reason);
  }

  /** Cancels, answers yes, and returns what Homefix asked and objected to. */
  confirm(): Promise<string[]> {
    return answering(this.page, 'yes', () => this.work.press('cross'));
  }

  /** Clicks Cancel, answers no, and returns what Homefix asked; without a question the repair is gone. */
  async thinkBetter(): Promise<string[]> {
    const asked = await answering(this.page, 'no', () => this.work.icon('cross').click());
    if (asked.length === 0) await this.work.titled('Repair details').waitFor();
    return asked;
  }
}
