import type { Edition } from '../../kit/changes.ts';
import type { IsoDate } from './calendar.ts';
import type { Priority } from './catalogue.ts';
import type { Diary } from './diary.ts';
import type { Pence } from './money.ts';

export type Tenure = 'Secure tenancy' | 'Leasehold';

export interface Property {
  /** Twelve digits. */
  readonly uprn: string;
  readonly address: string;
  readonly postcode: string;
  readonly estate: string;
  readonly type: 'Flat' | 'House' | 'Bungalow';
  readonly tenure: Tenure;
  readonly tenant: string;
  readonly phone: string;
  readonly warnings: readonly string[];
}

export type Status = 'Raised' | 'Issued' | 'Appointed' | 'Awaiting approval' | 'Completed' | 'Cancelled';

export interface Variation {
  readonly amount: Pence;
  /** Username of the person who submitted it. */
  readonly submittedBy: string;
}

export interface Event {
  readonly on: IsoDate;
  readonly by: string;
  readonly what: string;
}

export interface Repair {
  /** Seven digits, leading zeros included. */
  readonly jobNumber: string;
  readonly uprn: string;
  trade: string;
  priority: Priority;
  readonly location: string;
  readonly description: string;
  readonly reportedOn: IsoDate;
  target: IsoDate;
  status: Status;
  completedOn?: IsoDate;
  cost?: Pence;
  /** What waits for a supervisor. */
  variation?: Variation | undefined;
  readonly history: Event[];
}

/** Everything that Homefix remembers. */
export interface Books {
  readonly edition: Edition;
  readonly properties: ReadonlyMap<string, Property>;
  readonly repairs: Map<string, Repair>;
  readonly diary: Diary;
  /** References of the contractors' files that were loaded. */
  readonly filesLoaded: Set<string>;
}

/** Why something was refused, in the words that the screen shows; nothing when it was done. */
export type Refusal = string | undefined;

export function isOpen(repair: Repair): boolean {
  return repair.status !== 'Completed' && repair.status !== 'Cancelled';
}

export function byJobNumber(left: Repair, right: Repair): number {
  return left.jobNumber.localeCompare(right.jobNumber);
}
