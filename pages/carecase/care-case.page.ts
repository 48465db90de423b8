import type { Locator } from '@playwright/test';
import { LobPage } from 'council-uat/pages';

/** What every screen of CareCase has. */
export abstract class CareCasePage extends LobPage {
  /** Says why something was refused. */
  readonly problem = this.page.getByRole('alert');
  readonly menu = this.page.getByRole('navigation', { name: 'CareCase' });

  /** The menu's entries, from top to bottom. */
  menuEntries(): Promise<string[]> {
    return this.menu.getByRole('link').allInnerTexts();
  }

  /** The name of the person signed in, as lists of workers show it. */
  whoIsSignedIn(): Promise<string> {
    return this.page.getByRole('banner').locator('.who strong').innerText();
  }

  /** The value beside a caption. */
  fact(caption: string | RegExp): Locator {
    const name = typeof caption === 'string' ? new RegExp(`^${caption}$`) : caption;
    const term = this.page.getByRole('term').filter({ hasText: name });
    return this.page.locator('dl > div').filter({ has: term }).getByRole('definition');
  }

  protected title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' });
  }

  protected async press(name: string | RegExp, scope: Locator = this.page.locator('body')): Promise<void> {
    await scope.getByRole('button', { name, exact: typeof name === 'string' }).click();
    await this.settled();
  }

  protected async follow(name: string | RegExp, scope: Locator = this.page.getByRole('main')): Promise<void> {
    await scope.getByRole('link', { name, exact: typeof name === 'string' }).click();
    await this.settled();
  }

  /** Nothing is being fetched or saved any more: the overlay has gone. */
  protected async settled(): Promise<void> {
    await this.page.locator('body:not([aria-busy])').waitFor();
  }
}

/** A dialogue over a screen. */
export abstract class CareCaseDialog extends CareCasePage {
  readonly dialog = this.page.getByRole('dialog');
  override readonly problem = this.dialog.getByRole('alert');

  protected heading(name: string | RegExp): Locator {
    return this.dialog.getByRole('heading', { level: 2, name });
  }
}
