/** What the Council Tax application keeps. Amounts are pence, days are ISO dates, moments are ISO in UTC. */

export const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Band = (typeof BANDS)[number];

export type ReliefKind =
  | 'single-person'
  | 'disregarded'
  | 'students'
  | 'disabled-band'
  | 'council-tax-reduction'
  | 'empty-home'
  | 'second-home';

export interface Relief {
  readonly kind: ReliefKind;
  readonly from: string;
  /** Per cent; only a council tax reduction has its own. */
  readonly percent: number;
  /** Last day, once ended. */
  to?: string;
}

export interface BillLine {
  readonly text: string;
  readonly amount: number;
}

export interface Bill {
  readonly number: number;
  readonly reason: string;
  readonly issuedAt: string;
  readonly lines: readonly BillLine[];
  readonly total: number;
}

/** A line of the account: what is owed is positive, what was paid is negative. */
export interface Entry {
  readonly at: string;
  readonly text: string;
  readonly amount: number;
}

export interface Plan {
  instalments: 10 | 12;
  method: 'Direct Debit' | 'Cash or card';
  /** Day of the month. */
  day: 1 | 15 | 25;
}

export interface TaxAccount {
  readonly reference: string;
  readonly group: string;
  readonly liable: { name: string; phone: string; email: string };
  readonly property: {
    readonly line1: string;
    readonly town: string;
    readonly postcode: string;
    readonly uprn: string;
  };
  /** First and, once the account is closed, last day of liability. */
  readonly liability: { readonly from: string; to?: string };
  /** Bands in the order in which they begin; none until the valuation office has banded the property. */
  readonly bands: { readonly band: Band; readonly from: string }[];
  readonly reliefs: Relief[];
  readonly plan: Plan;
  readonly bills: Bill[];
  readonly entries: Entry[];
  readonly notes: { readonly at: string; readonly by: string; readonly text: string }[];
}

export type RefundStatus = 'Awaiting authorisation' | 'Authorised' | 'Rejected';

export interface Refund {
  readonly reference: string;
  readonly account: string;
  readonly amount: number;
  readonly reason: string;
  readonly payee: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly raisedBy: string;
  readonly raisedAt: string;
  status: RefundStatus;
  decidedBy?: string;
  decidedAt?: string;
  rejection?: string;
}

export interface RunLine {
  readonly account: string;
  readonly outcome: 'Billed' | 'Skipped' | 'Not billed';
  readonly detail: string;
  readonly amount: number;
}

export interface BillingRun {
  readonly number: string;
  readonly group: string;
  readonly trial: boolean;
  readonly startedBy: string;
  readonly startedAt: string;
  /** How many accounts the run has to look at, and how many it has done. */
  readonly accounts: number;
  done: number;
  readonly lines: RunLine[];
  finishedAt?: string;
}

export interface LogEntry {
  readonly at: string;
  readonly username: string;
  readonly account: string;
  readonly what: string;
}
