import type { Page } from '@playwright/test';

/** Whether any frame of the page shows a field for a password now. */
export async function asksForPassword(page: Page): Promise<boolean> {
  const shown = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('input[type=password]')
        .first()
        .isVisible()
        .catch(() => false),
    ),
  );
  return shown.includes(true);
}
