import { DataTable } from 'council-uat/pages';
import { CareCasePage } from './care-case.page.ts';

export class AccessLogPage extends CareCasePage {
  override readonly landmark = this.title('Access log');
  private readonly log = new DataTable(this.page, /^Who used or tried to use record/);

  /** `Abena Mensah: Refused`, newest first. */
  async entries(): Promise<string[]> {
    const records = await this.log.records();
    return records.map((record) => `${record.Role}: ${record.What}`);
  }
}
