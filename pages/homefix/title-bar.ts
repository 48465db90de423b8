import type { Page } from '@playwright/test';
import { WorkArea } from './work-area.ts';

/** What Homefix calls the screen in its work area, whichever it is. */
export function screenTitle(page: Page): Promise<string> {
  return new WorkArea(page).title();
}

/** The job number of the repair that the session is about; empty when it is about none. */
export function currentRepair(page: Page): Promise<string> {
  return new WorkArea(page).currentRepair();
}
