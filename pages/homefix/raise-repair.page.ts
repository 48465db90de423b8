import { answering } from './dialogs.ts';
import { HomefixPage } from './homefix.page.ts';
import { clickMenu } from './menu.ts';

/** What a caller reports. `reported` as Homefix takes it: 23/11/2026. */
export interface RepairReport {
  readonly trade: string;
  readonly priority: string;
  readonly location: string;
  readonly description: string;
  readonly reported?: string;
}

export class RaiseRepairPage extends HomefixPage {
  static readonly menu = ['Repairs', 'Raise repair'] as const;
  override readonly landmark = this.work.titled('Raise repair');

  /** The home that the session is about; empty when it is about none. */
  async home(): Promise<string> {
    return (await this.work.has('Address')) ? this.work.value('Address') : '';
  }

  trades(): Promise<string[]> {
    return this.work.options('Trade');
  }

  async enter(report: RepairReport): Promise<void> {
    if (report.reported) await this.work.type('Date reported', report.reported);
    // The trade comes first: choosing it may propose a priority.
    await this.work.choose('Trade', report.trade);
    await this.work.choose('Priority', report.priority);
    await this.work.choose('Location', report.location);
    await this.work.type('Description', report.description);
  }

  /** Saves, and returns what Homefix objected to. */
  save(): Promise<string[]> {
    return answering(this.page, 'yes', () => this.work.press('save'));
  }

  /** Tries to go elsewhere; returns what Homefix asked, to which the answer is no. */
  tryToLeave(): Promise<string[]> {
    return answering(this.page, 'no', () => clickMenu(this.page, 'Repairs', 'Diary'));
  }

  description(): Promise<string> {
    return this.work.control('Description').inputValue();
  }
}
