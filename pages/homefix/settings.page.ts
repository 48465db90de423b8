import { HomefixPage } from './homefix.page.ts';
import { clickMenu } from './menu.ts';

export class SettingsPage extends HomefixPage {
  static readonly menu = ['System', 'My settings'] as const;
  override readonly landmark = this.work.titled('My settings');

  async endSessionAfter(time: string): Promise<void> {
    await this.work.choose('End my session after', time);
    await this.work.press('save');
  }

  /** Leaves Homefix alone, then asks for another screen. What comes may be the end of the session. */
  async comeBackAfter(seconds: number): Promise<void> {
    await this.page.waitForTimeout(seconds * 1000);
    await clickMenu(this.page, 'Repairs', 'Diary');
  }
}
