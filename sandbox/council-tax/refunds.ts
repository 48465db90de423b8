/** Refunds: the person who raises one never authorises it, and nobody authorises more than their limit. */
import type { Account } from '../kit/accounts.ts';
import { formatMoney } from '../kit/money.ts';
import { refundableCredit } from './accounts.ts';
import type { Refund } from './model.ts';
import { accountOf, type Office, record } from './office.ts';
import { Refusal } from './refusal.ts';

export type NewRefund = Pick<
  Refund,
  'account' | 'amount' | 'reason' | 'payee' | 'sortCode' | 'accountNumber'
>;

export const REFUND_REASONS = [
  'Overpayment',
  'Moved out',
  'Band reduced',
  'Discount awarded',
  'Payment made in error',
] as const;

export function raiseRefund(office: Office, username: string, given: NewRefund): Refund {
  const credit = refundableCredit(office, accountOf(office, given.account));
  if (given.amount === 0) throw new Refusal('Enter an amount of more than £0.00.', 'amount');
  if (given.amount > credit) {
    throw new Refusal(
      `${formatMoney(given.amount)} is more than the credit of ${formatMoney(credit)}.`,
      'amount',
    );
  }
  const reference = office.next('refund');
  const raised = {
    raisedBy: username,
    raisedAt: office.now(),
    status: 'Awaiting authorisation',
  } as const;
  const refund: Refund = { reference, ...given, ...raised };
  office.refunds.set(reference, refund);
  record(office, username, given.account, `Refund ${reference} raised for ${formatMoney(given.amount)}`);
  return refund;
}

/** One refund, from its own page. */
export function authorise(office: Office, authoriser: Account, refund: Refund): void {
  refuseOwn(authoriser, refund);
  settle(office, authoriser, refund);
}

/** Several at once, from the list. */
export function authoriseAll(office: Office, authoriser: Account, refunds: readonly Refund[]): string[] {
  return refunds.flatMap((refund) => {
    try {
      if (!office.edition.has('self-authorisation-in-bulk')) refuseOwn(authoriser, refund);
      settle(office, authoriser, refund);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [`${refund.reference}: ${error.message}`];
      throw error;
    }
  });
}

export function reject(office: Office, username: string, refund: Refund, reason: string): void {
  refuseDecided(refund);
  if (!reason) throw new Refusal('Say why the refund is rejected.', 'rejection');
  decide(office, refund, username, 'Rejected');
  refund.rejection = reason;
  record(office, username, refund.account, `Refund ${refund.reference} rejected: ${reason}`);
}

function settle(office: Office, authoriser: Account, refund: Refund): void {
  refuseDecided(refund);
  const limit = authoriser.limit ?? 0;
  const slack = office.edition.has('limit-a-penny-over') && authoriser.role === 'senior' ? 1 : 0;
  if (refund.amount > limit + slack) {
    throw new Refusal(
      `${formatMoney(refund.amount)} is above your limit of ${formatMoney(limit)}. Somebody with a higher limit must authorise it.`,
    );
  }
  decide(office, refund, authoriser.username, 'Authorised');
  const account = accountOf(office, refund.account);
  account.entries.push({
    at: office.now(),
    text: `Refund ${refund.reference}`,
    amount: refund.amount,
  });
  record(
    office,
    authoriser.username,
    refund.account,
    `Refund ${refund.reference} authorised for ${formatMoney(refund.amount)}`,
  );
}

function refuseOwn(authoriser: Account, refund: Refund): void {
  if (refund.raisedBy === authoriser.username) {
    throw new Refusal('You raised this refund. Somebody else must authorise it.');
  }
}

function refuseDecided(refund: Refund): void {
  if (refund.status !== 'Awaiting authorisation')
    throw new Refusal(`This refund is already ${refund.status.toLowerCase()}.`);
}

function decide(office: Office, refund: Refund, username: string, status: Refund['status']): void {
  refund.status = status;
  refund.decidedBy = username;
  refund.decidedAt = office.now();
}
