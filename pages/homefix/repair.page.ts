import { on } from 'council-uat/pages';
import { AppointmentPage } from './appointment.page.ts';
import { CancellationPage } from './cancellation.page.ts';
import { CompletionPage } from './completion.page.ts';
import { HomefixPage } from './homefix.page.ts';
import { TriagePage } from './triage.page.ts';
import type { Line } from './work-area.ts';

export class RepairPage extends HomefixPage {
  static readonly menu = ['Repairs', 'Current repair'] as const;
  override readonly landmark = this.work.titled('Repair details');

  detail(caption: string): Promise<string> {
    return this.work.value(caption);
  }

  jobNumber(): Promise<string> {
    return this.work.jobNumber();
  }

  history(): Promise<Line[]> {
    return this.work.lines();
  }

  async triage(): Promise<TriagePage> {
    await this.work.press('triage');
    return on(TriagePage, this.page);
  }

  async appoint(): Promise<AppointmentPage> {
    await this.work.press('calendar');
    return on(AppointmentPage, this.page);
  }

  async complete(): Promise<CompletionPage> {
    await this.work.press('tick');
    return on(CompletionPage, this.page);
  }

  async cancel(): Promise<CancellationPage> {
    await this.work.press('cross');
    return on(CancellationPage, this.page);
  }
}
