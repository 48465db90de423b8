import type { Account } from '../../kit/accounts.ts';
import type { Edition } from '../../kit/changes.ts';
import { type IsoDate, SYSTEM_DATE } from './calendar.ts';
import { trade, VARIATION_LIMIT } from './catalogue.ts';
import { type Pence, pounds } from './money.ts';
import { type Books, byJobNumber, isOpen, type Refusal, type Repair } from './records.ts';
import { note } from './repairs.ts';

export interface Completion {
  /** Nothing when what was typed is no date. */
  readonly on: IsoDate | undefined;
  /** Nothing when what was typed is no amount. */
  readonly cost: Pence | undefined;
}

export function orderValue(repair: Repair): Pence {
  return trade(repair.trade)?.orderValue ?? 0;
}

/** Completes the repair, or sends it to a supervisor when it cost too much more than was ordered. */
export function complete(books: Books, by: Account, repair: Repair, done: Completion): Refusal {
  const refusal = refuseToComplete(repair, done);
  if (refusal) return refusal;
  recordCompletion(books.edition, by, repair, done);
  return undefined;
}

export function refuseToComplete(repair: Repair, { on, cost }: Completion): Refusal {
  if (!isOpen(repair)) return `Repair ${repair.jobNumber} is closed.`;
  if (repair.status === 'Awaiting approval') return 'The variation of this repair awaits approval.';
  if (!on) return 'Please enter the date completed as DD/MM/YYYY.';
  if (on < repair.reportedOn) return 'The repair cannot be completed before it was reported.';
  if (on > SYSTEM_DATE) return 'The date completed cannot be in the future.';
  if (cost === undefined) return 'Please enter the cost as an amount of money.';
  return undefined;
}

export function recordCompletion(edition: Edition, by: Account, repair: Repair, done: Completion): void {
  const { on = SYSTEM_DATE, cost = 0 } = done;
  const amount = cost - orderValue(repair);
  repair.completedOn = on;
  repair.cost = cost;
  if (amount > limit(edition)) {
    repair.status = 'Awaiting approval';
    repair.variation = { amount, submittedBy: by.username };
    note(repair, by, `Variation of £${pounds(amount)} submitted for approval`);
  } else {
    repair.status = 'Completed';
    note(repair, by, `Completed at £${pounds(cost)}`);
  }
}

export function awaitingApproval(books: Books): Repair[] {
  return [...books.repairs.values()].filter(({ status }) => status === 'Awaiting approval').sort(byJobNumber);
}

/** Does nothing, and says nothing, for a variation that the supervisor submitted: the product is like that. */
export function approve(books: Books, by: Account, repair: Repair): Refusal {
  const own = repair.variation?.submittedBy === by.username && !books.edition.has('own-variation-approved');
  if (!repair.variation || own) return undefined;
  note(repair, by, `Variation of £${pounds(repair.variation.amount)} approved`);
  repair.variation = undefined;
  repair.status = 'Completed';
  return undefined;
}

/** Sends the repair back to be completed anew. */
export function reject(by: Account, repair: Repair, reason: string): Refusal {
  if (!repair.variation) return 'No variation awaits approval.';
  if (!reason.trim()) return 'Please enter a reason for the rejection.';
  note(repair, by, `Variation of £${pounds(repair.variation.amount)} rejected: ${reason.trim()}`);
  repair.variation = undefined;
  repair.status = 'Issued';
  return undefined;
}

function limit(edition: Edition): Pence {
  return edition.has('variation-limit-a-penny-high') ? VARIATION_LIMIT + 1 : VARIATION_LIMIT;
}
