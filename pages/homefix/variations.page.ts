import { answering } from './dialogs.ts';
import { HomefixPage } from './homefix.page.ts';

export class VariationsPage extends HomefixPage {
  static readonly menu = ['Repairs', 'Variations'] as const;
  override readonly landmark = this.work.titled('Variations');

  /** The variation that waits for that job, as the screen words it: nothing when none does. */
  async waiting(jobNumber: string): Promise<string | undefined> {
    const lines = await this.work.lines();
    return lines.find((line) => line['Job No'] === jobNumber)?.Variation;
  }

  /** Approves, and returns what Homefix objected to. */
  approve(jobNumber: string): Promise<string[]> {
    return this.decide(jobNumber, 'Approve');
  }

  async reject(jobNumber: string, reason: string): Promise<string[]> {
    await this.work.type('Reason for rejection', reason);
    return this.decide(jobNumber, 'Reject');
  }

  private decide(jobNumber: string, decision: string): Promise<string[]> {
    const link = this.work.lineWith(jobNumber).getByRole('link', { name: decision });
    return answering(this.page, 'yes', () => this.work.redrawn(() => link.click()));
  }
}
