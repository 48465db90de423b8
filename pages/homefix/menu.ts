import type { Page } from '@playwright/test';
import { on } from 'council-uat/pages';
import { answering } from './dialogs.ts';
import type { HomefixPage } from './homefix.page.ts';
import { WorkArea } from './work-area.ts';

/** A screen that the menu leads to: the menu names "Search" twice, so its heading counts. */
export interface OnMenu<P extends HomefixPage> {
  new (page: Page): P;
  readonly menu: readonly [heading: string, item: string];
}

/** Opens a screen from the menu, and is on it. */
export async function openFromMenu<P extends HomefixPage>(Screen: OnMenu<P>, page: Page): Promise<P> {
  const leave = () => new WorkArea(page).redrawn(() => clickMenu(page, ...Screen.menu));
  // Leaving a screen with unsaved entries asks first.
  await answering(page, 'yes', leave);
  return on(Screen, page);
}

export function clickMenu(page: Page, heading: string, item: string): Promise<void> {
  return page
    .frameLocator('frame[name="menu"]')
    .locator(
      `xpath=//tr[td[normalize-space()="${heading}"]]/following-sibling::tr//a[normalize-space()="${item}"]`,
    )
    .first()
    .click();
}
