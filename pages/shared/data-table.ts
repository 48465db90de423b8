import type { Locator, Page } from '@playwright/test';

/** A table with column headings, found by its caption (or a part of it). */
export class DataTable {
  readonly root: Locator;
  readonly rows: Locator;

  constructor(scope: Page | Locator, caption: string | RegExp) {
    this.root = scope.getByRole('table', { name: caption });
    this.rows = this.root.locator('tbody tr');
  }

  /** The rows that contain the text. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** What the table shows once it is there: one record a row, by column heading. */
  async records(): Promise<Record<string, string>[]> {
    await this.root.waitFor();
    const lines = await this.root
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
        ),
      );
    const [headings = [], ...rest] = lines;
    return rest.map((cells) =>
      Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])),
    );
  }
}
