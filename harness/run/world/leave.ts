import type { Page } from '@playwright/test';

/** Presses what the application calls signing out, in whichever frame it stands. */
export async function leave(page: Page): Promise<void> {
  const name = /^\s*(sign|log)[\s-]*(out|off)\b/i;
  for (const frame of page.frames()) {
    const way = frame.getByRole('link', { name }).or(frame.getByRole('button', { name })).first();
    if (await way.isVisible().catch(() => false)) return way.click();
  }
  throw new Error('The page shows no link or button to sign out with.');
}
