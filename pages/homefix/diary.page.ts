import { HomefixPage } from './homefix.page.ts';

export interface Booking {
  readonly jobNumber: string;
  readonly time: string;
  readonly operative: string;
}

export class DiaryPage extends HomefixPage {
  static readonly menu = ['Repairs', 'Diary'] as const;
  override readonly landmark = this.work.titled('Diary');

  /** What is booked for a trade on a day such as 24/11/2026. */
  async booked(trade: string, day: string): Promise<Booking[]> {
    await this.work.choose('Trade', trade);
    await this.work.type('Date', day);
    const lines = await this.work.lines();
    return lines.map(({ 'Job No': jobNumber = '', Time: time = '', Operative: operative = '' }) => ({
      jobNumber,
      time,
      operative,
    }));
  }
}
