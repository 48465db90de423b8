import { answering } from './dialogs.ts';
import { HomefixPage } from './homefix.page.ts';

/** A half day that the tenant may choose, as the screen words it. */
export interface Offer {
  /** For example 24/11/2026. */
  readonly date: string;
  readonly time: string;
  readonly operative: string;
}

export class AppointmentPage extends HomefixPage {
  override readonly landmark = this.work.titled('Appointment');

  async offers(): Promise<Offer[]> {
    const lines = await this.work.lines();
    return lines.map(({ Date: date = '', Time: time = '', Operative: operative = '' }) => ({
      date,
      time,
      operative,
    }));
  }

  /** `number` counts from 1. */
  async choose(number: number): Promise<void> {
    await this.work.tick('optSlot', number);
  }

  /** Saves, and returns what Homefix objected to. */
  save(): Promise<string[]> {
    return answering(this.page, 'yes', () => this.work.press('save'));
  }
}
