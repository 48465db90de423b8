import { takePayment } from './accounts.ts';
import type { TaxAccount } from './model.ts';
import type { Office } from './office.ts';
import { authorise, raiseRefund, reject } from './refunds.ts';
import { STAFF } from './staff.ts';

const REASONS = ['Overpayment', 'Discount awarded', 'Moved out', 'Payment made in error'] as const;
/** Amount in pence, who raised it, and what became of it. */
const REFUNDS = [
  [84_17, 'r.okafor', 'authorised'],
  [312_50, 'p.achterberg', 'waiting'],
  [1_180_04, 'm.castellan', 'waiting'],
  [46_00, 'p.achterberg', 'rejected'],
  [97_85, 'r.okafor', 'waiting'],
  [455_60, 'j.whitlock', 'authorised'],
] as const;

/** Refunds at every stage, each on an account that paid twice. */
export function seedRefunds(office: Office, accounts: readonly TaxAccount[]): void {
  const manager = STAFF.find((person) => person.role === 'manager');
  for (const [index, [amount, raisedBy, fate]] of REFUNDS.entries()) {
    const account = accounts[index * 7 + 1];
    if (!account || !manager) throw new Error('The seed has too few accounts, or no manager.');
    const at = (hour: number) => ({ ...office, now: () => `2026-11-${10 + index}T${hour}:12:00.000Z` });
    const credit = account.entries.reduce((total, entry) => total + entry.amount, 0) + amount;
    takePayment(at(10), 'batch', account, credit, 'Bank transfer');
    const refund = raiseRefund(at(11), raisedBy, {
      account: account.reference,
      amount,
      reason: REASONS[index % REASONS.length] ?? '',
      payee: account.liable.name,
      sortCode: '00-00-00',
      accountNumber: `0000${1207 + index * 431}`,
    });
    if (fate === 'authorised') authorise(at(14), manager, refund);
    if (fate === 'rejected')
      reject(at(14), manager.username, refund, 'Paid twice to another account: transfer instead');
  }
}
