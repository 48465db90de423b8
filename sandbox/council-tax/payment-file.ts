import type { Office } from './office.ts';
import { nameOf } from './staff.ts';

/** The file that the payments system picks up: every authorised refund, one a line. */
export function paymentFile(office: Office): string {
  const sortCode = office.edition.has('payment-file-renames-column') ? 'Sortcode' : 'Sort code';
  const header = ['Refund', 'Account', 'Payee', sortCode, 'Account number', 'Amount', 'Authorised by'];
  const rows = [...office.refunds.values()]
    .filter((refund) => refund.status === 'Authorised')
    .map((refund) => [
      refund.reference,
      refund.account,
      refund.payee,
      refund.sortCode,
      refund.accountNumber,
      (refund.amount / 100).toFixed(2),
      nameOf(refund.decidedBy ?? ''),
    ]);
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/** Quoted where needed; a value that a spreadsheet would take for a formula is kept as text. */
function quote(value: string): string {
  const text = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
