import { HomefixPage } from './homefix.page.ts';
import type { Line } from './work-area.ts';

export class PerformancePage extends HomefixPage {
  static readonly menu = ['Reports', 'Performance'] as const;
  override readonly landmark = this.work.titled('Repairs performance');

  /** The figures of a month such as "September 2026"; the report takes seconds. */
  async figures(month: string): Promise<Line[]> {
    await this.work.choose('Month', month);
    return this.work.lines();
  }
}
