import type { Locator, Page } from '@playwright/test';

/** A page of an application. Obtain one with `on(PageClass, page)`, which verifies that you are on it. */
export abstract class LobPage {
  /** What only this page shows: its heading, for instance. */
  abstract readonly landmark: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }
}
