import { HomefixPage } from './homefix.page.ts';
import type { Line } from './work-area.ts';

export class HousingStockPage extends HomefixPage {
  static readonly menu = ['Reports', 'Housing stock'] as const;
  override readonly landmark = this.work.titled('Housing stock');

  figures(): Promise<Line[]> {
    return this.work.lines();
  }
}
