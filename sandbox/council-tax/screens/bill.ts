import { formatDate } from '../../kit/dates.ts';
import { html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';
import { TAX_YEAR } from '../charges.ts';
import type { Bill, TaxAccount } from '../model.ts';
import type { Screen } from './layout.ts';
import { details, table } from './parts.ts';

export function billScreen(account: TaxAccount, bill: Bill): Screen {
  const { property, liable } = account;
  const rows = [...bill.lines, { text: 'To pay', amount: bill.total }].map((line) => [
    line.text,
    formatMoney(line.amount),
  ]);
  return {
    title: `Council tax bill ${bill.number} for ${TAX_YEAR.name}`,
    menu: '/accounts',
    back: [`/accounts/${account.reference}/bills`, `Account ${account.reference}`],
    body: html`<section class="card">${details([
      ['Account', account.reference],
      ['To', liable.name],
      ['Property', `${property.line1}, ${property.town}, ${property.postcode}`],
      ['Issued', formatDate(bill.issuedAt)],
      ['Reason', bill.reason],
    ])}</section>
    <section class="card bill">${table('How the bill is made up', [{ head: 'Item' }, { head: 'Amount', figures: true }], rows)}</section>`,
  };
}
