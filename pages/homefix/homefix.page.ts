import type { Page } from '@playwright/test';
import { LobPage } from 'council-uat/pages';
import { WorkArea } from './work-area.ts';

/** A screen of Homefix: it has no heading, only a title cell in the work area. */
export abstract class HomefixPage extends LobPage {
  protected readonly work: WorkArea;

  constructor(page: Page) {
    super(page);
    this.work = new WorkArea(page);
  }
}
