/** The revenues office: its records in memory, in one edition of the application. */
import type { Edition } from '../kit/changes.ts';
import type { BillingRun, LogEntry, Refund, TaxAccount } from './model.ts';
import { Refusal } from './refusal.ts';

export interface Office {
  readonly edition: Edition;
  readonly accounts: Map<string, TaxAccount>;
  readonly refunds: Map<string, Refund>;
  readonly runs: Map<string, BillingRun>;
  readonly log: LogEntry[];
  /** The moment that records carry. */
  now(): string;
  /** Next free number of a series: `account` → 72000241. */
  next(series: 'account' | 'refund' | 'run'): string;
}

const SERIES = {
  account: { prefix: '', first: 72_000_101 },
  refund: { prefix: 'RF', first: 100_481 },
  run: { prefix: 'BR', first: 2_601 },
};

export function openOffice(edition: Edition): Office {
  const used = { account: 0, refund: 0, run: 0 };
  const next = (series: keyof typeof SERIES) => {
    const { prefix, first } = SERIES[series];
    return prefix + String(first + used[series]++);
  };
  const now = () => new Date().toISOString();
  return { edition, accounts: new Map(), refunds: new Map(), runs: new Map(), log: [], now, next };
}

/** Throws a Refusal when there is no such account. */
export function accountOf(office: Office, reference: string): TaxAccount {
  const account = office.accounts.get(reference);
  if (!account) throw new Refusal(`There is no account ${reference}.`);
  return account;
}

/** What is owed; negative when the account is in credit. */
export function balance(account: TaxAccount): number {
  return account.entries.reduce((total, entry) => total + entry.amount, 0);
}

/** Writes the change log: who did what to which account. */
export function record(office: Office, username: string, account: string, what: string): void {
  office.log.push({ at: office.now(), username, account, what });
}
