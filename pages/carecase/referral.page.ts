import type { Download, Locator } from '@playwright/test';
import { DataTable } from 'council-uat/pages';
import { CareCaseDialog, CareCasePage } from './care-case.page.ts';

/** A file that a browser offers to an upload. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export class ReferralPage extends CareCasePage {
  override readonly landmark = this.title(/^Referral R-\d+$/);
  readonly status = this.page.getByRole('main').locator('.heading .badge');
  readonly acceptButton = this.page.getByRole('button', { name: 'Accept' });
  readonly closeButton = this.page.getByRole('button', { name: 'No further action' });
  readonly correctLink = this.page.getByRole('link', { name: 'Correct' });
  readonly reason = this.fact(/^(Reason for referral|Referral reason)$/);
  readonly history = this.page.getByRole('region', { name: 'History' });
  private readonly documents = new DataTable(this.page, 'Documents kept with this referral');

  async reference(): Promise<string> {
    return (await this.landmark.innerText()).replace('Referral ', '');
  }

  /** The names of the documents kept, in the order in which they were added. */
  async documentNames(): Promise<string[]> {
    if ((await this.documents.root.count()) === 0) return [];
    return (await this.documents.records()).map((record) => record.Document ?? '');
  }

  async addDocument(file: UploadedFile): Promise<void> {
    await this.page.getByRole('main').locator('input[type=file]').setInputFiles(file);
    await this.settled();
  }

  async download(name: string): Promise<Download> {
    const button = this.documents.row(name).getByRole('button', { name: 'Download' });
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    await this.settled();
    return download;
  }

  async view(name: string): Promise<void> {
    await this.press('View', this.documents.row(name));
  }

  accept(): Promise<void> {
    return this.press('Accept');
  }

  closeWithoutAction(): Promise<void> {
    return this.press('No further action');
  }

  correct(): Promise<void> {
    return this.follow('Correct');
  }

  openAssessment(): Promise<void> {
    return this.follow(/^A-\d+$/);
  }
}

export class AcceptReferralPage extends CareCaseDialog {
  override readonly landmark = this.heading('Accept the referral');

  /** `worker` is the name, as in the list. */
  async give(kind: string, worker: string): Promise<void> {
    await this.dialog.getByLabel('Assessment needed').selectOption(kind);
    const workers = this.dialog.getByLabel('Worker');
    const option = workers.locator('option', { hasText: worker });
    await workers.selectOption(await option.innerText());
    await this.press('Accept the referral', this.dialog);
  }
}

export class CloseReferralPage extends CareCaseDialog {
  override readonly landmark = this.heading('No further action');

  async because(reason: string): Promise<void> {
    await this.dialog.getByLabel('Why no further action is needed').fill(reason);
    await this.press('Close the referral', this.dialog);
  }
}

export class DocumentPage extends CareCaseDialog {
  override readonly landmark: Locator = this.dialog.getByRole('button', { name: 'Close the document' });
  readonly name = this.dialog.getByRole('heading', { level: 2 });
  readonly text = this.dialog.locator('pre');
}
