import type { Page } from '@playwright/test';

/** What an application's YAML teaches about one name. Exactly one of `selector` and `like` is given. */
export interface TaughtName {
  /** CSS, XPath or any other selector of Playwright. */
  readonly selector?: string | undefined;
  /** The name by which the page itself shows it. */
  readonly like?: string | undefined;
  /** Which of several it is, from 1 on. */
  readonly number?: number | undefined;
}

/** What an application's YAML teaches (`on the page`), as a plain object. */
export interface Teaching {
  readonly names: Readonly<Record<string, TaughtName>>;
  readonly tables: Readonly<Record<string, TaughtName>>;
  /** CSS selectors of what lies over the page, or shows, while the application is busy. */
  readonly busy: readonly string[];
}

/** What the general vocabulary works with: the page, what is taught about it, and how long to wait for what is not there. */
export interface Setting {
  readonly page: Page;
  readonly teaching: Teaching;
  readonly patienceMs: number;
  /** ISO date. */
  readonly today: string;
}

export const NOTHING_TAUGHT: Teaching = { names: {}, tables: {}, busy: [] };
