import type { Locator } from '@playwright/test';
import { LobPage } from 'council-uat/pages';

/** What every page of Council Tax has. */
export abstract class CouncilTaxPage extends LobPage {
  /** The box at the top that says why something was refused. */
  readonly problem = this.page.getByRole('alert');
  /** What was just done. */
  readonly notice = this.page.getByRole('main').getByRole('status');

  /** Waits until the page says that something was done or refused, and returns what it says. */
  async outcome(): Promise<string> {
    return this.problem.or(this.notice).first().innerText();
  }

  protected title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** The value beside a caption in a summary of one record. */
  detail(caption: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${caption}$`) });
    return this.page.getByRole('main').locator('dl > div').filter({ has: term }).getByRole('definition');
  }

  /** A figure in a tile. */
  figure(caption: string | RegExp): Locator {
    return this.page.getByRole('group', { name: caption, exact: true }).locator('.tile-value');
  }

  protected async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  protected async follow(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).click();
  }
}
