import type { Accounts, Client, IntegrationUser } from './accounts.ts';
import type { Store } from './store.ts';

export interface StandInSettings {
  /** Absolute folder of its records, so that the next process finds them. */
  readonly folder: string;
  readonly users: readonly IntegrationUser[];
  readonly client?: Client;
  /** Seconds that a token lives; ServiceNow's 1799 unless told. */
  readonly tokenSeconds?: number;
  /** `glide.attachment.extensions`: without it, every extension is taken. */
  readonly extensions?: readonly string[];
  /** `com.glide.attachment.max_size` in bytes; 1024 MB unless told. */
  readonly largest?: number;
  /** Fields that are ignored with 200. */
  readonly readOnly?: readonly string[];
  /** Whether `sys_journal_field` may be read: its rows, no rows at all, or 403. */
  readonly journal?: 'readable' | 'empty' | 'forbidden';
  /** Requests that one user may make in a minute; unlimited unless told. */
  readonly perMinute?: number;
}

/** What the parts of the stand-in share. */
export interface Instance {
  readonly settings: StandInSettings;
  readonly store: Store;
  readonly accounts: Accounts;
}
