import { HomefixPage } from './homefix.page.ts';

export class PermissionDeniedPage extends HomefixPage {
  override readonly landmark = this.work.titled('Permission denied');
}
