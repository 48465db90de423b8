import type { Account } from '../../kit/accounts.ts';
import { formatDate, formatMoment } from '../../kit/dates.ts';
import { type Html, html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';
import { TAX_YEAR } from '../charges.ts';
import { type Instalment, instalments } from '../instalments.ts';
import type { TaxAccount } from '../model.ts';
import { balance, type Office } from '../office.ts';
import { RELIEFS } from '../reliefs.ts';
import { may, nameOf } from '../staff.ts';
import type { Screen } from './layout.ts';
import { balanceText, card, details, table, tag, tile } from './parts.ts';

const TABS = [
  ['', 'Summary'],
  ['/bills', 'Bills and instalments'],
  ['/transactions', 'Transactions'],
  ['/refunds', 'Refunds'],
  ['/notes', 'Notes'],
] as const;

export function summaryScreen(office: Office, person: Account, account: TaxAccount): Screen {
  const { liable, property, liability } = account;
  return accountScreen(
    account,
    '',
    html`
    <div class="tiles">${tiles(office, account)}</div>
    ${may(person, 'maintain') && toolbar(account)}
    <div class="columns">
      ${card(
        'Liable person',
        details([
          ['Name', liable.name],
          ['Telephone', liable.phone],
          ['Email', liable.email],
          ['Liable from', formatDate(liability.from)],
          ['Moved out', liability.to && formatDate(liability.to)],
        ]),
      )}
      ${card(
        'Property',
        details([
          ['Address', `${property.line1}, ${property.town}`],
          ['Postcode', property.postcode],
          ['UPRN', property.uprn],
          ['Billing group', account.group],
          ['Bands', account.bands.map(({ band, from }) => html`${band} from ${formatDate(from)}<br>`)],
        ]),
      )}
    </div>
    <section class="card">${reliefTable(person, account)}</section>`,
  );
}

export function billsScreen(office: Office, account: TaxAccount): Screen {
  const bills = account.bills.map((bill) => [
    html`<a href="/accounts/${account.reference}/bills/${bill.number}">Bill ${bill.number}</a>`,
    formatDate(bill.issuedAt),
    bill.reason,
    formatMoney(bill.total),
  ]);
  const { plan } = account;
  const due = instalmentsOf(office, account).map((part) => [formatDate(part.due), formatMoney(part.amount)]);
  return accountScreen(
    account,
    '/bills',
    html`
    <section class="card">${table('Bills', [{ head: 'Bill' }, { head: 'Issued' }, { head: 'Reason' }, { head: 'Total', figures: true }], bills, 'No bill has been issued.')}</section>
    <section class="card"><p>Pays in ${plan.instalments} instalments by ${plan.method}, on day ${plan.day} of the month.</p>
    ${table('Instalments', [{ head: 'Due' }, { head: 'Amount', figures: true }], due, 'Nothing is due.')}</section>`,
  );
}

export function transactionsScreen(account: TaxAccount): Screen {
  let running = 0;
  const rows = account.entries.map((entry) => {
    running += entry.amount;
    return [formatDate(entry.at), entry.text, formatMoney(entry.amount), balanceText(running)];
  });
  const columns = [
    { head: 'Date' },
    { head: 'Detail' },
    { head: 'Amount', figures: true },
    { head: 'Balance', figures: true },
  ];
  return accountScreen(
    account,
    '/transactions',
    html`<section class="card">${table('Transactions', columns, rows)}</section>`,
  );
}

export function accountRefundsScreen(office: Office, account: TaxAccount): Screen {
  const rows = [...office.refunds.values()]
    .filter((refund) => refund.account === account.reference)
    .map((refund) => [
      html`<a href="/refunds/${refund.reference}">${refund.reference}</a>`,
      formatDate(refund.raisedAt),
      tag(refund.status),
      formatMoney(refund.amount),
    ]);
  const columns = [
    { head: 'Refund' },
    { head: 'Raised' },
    { head: 'Status' },
    { head: 'Amount', figures: true },
  ];
  return accountScreen(
    account,
    '/refunds',
    html`<section class="card">${table('Refunds', columns, rows, 'No refund has been raised.')}</section>`,
  );
}

export function notesScreen(person: Account, account: TaxAccount, entry: Html): Screen {
  const rows = account.notes.map((note) => [formatMoment(note.at), nameOf(note.by), note.text]);
  return accountScreen(
    account,
    '/notes',
    html`
    <section class="card">${table('Notes', [{ head: 'Written' }, { head: 'By' }, { head: 'Note' }], rows, 'No note has been written.')}</section>
    ${may(person, 'note') && entry}`,
  );
}

function accountScreen(account: TaxAccount, tab: string, body: Html): Screen {
  const path = `/accounts/${account.reference}`;
  const tabs = TABS.map(
    ([end, text]) =>
      html`<li><a href="${path}${end}" ${end === tab && html`aria-current="page"`}>${text}</a></li>`,
  );
  return {
    title: `Account ${account.reference}`,
    menu: '/accounts',
    back: ['/accounts', 'Accounts'],
    actions: tag(account.liability.to ? 'Closed' : 'Open'),
    body: html`<p class="lead">${account.liable.name}, ${account.property.line1}, ${account.property.postcode}</p>
      <ul class="tabs" aria-label="Account">${tabs}</ul>${body}`,
  };
}

function tiles(office: Office, account: TaxAccount): Html[] {
  const bill = account.bills.at(-1);
  const { plan } = account;
  const first = office.edition.has('next-instalment-tile') ? instalmentsOf(office, account)[0] : undefined;
  return [
    tile('Balance', balanceText(balance(account))),
    tile(`Charge for ${TAX_YEAR.name}`, bill ? formatMoney(bill.total) : 'Not billed'),
    tile('Band', account.bands.at(-1)?.band ?? 'Not banded'),
    tile('Instalments', plan.instalments, plan.method),
    ...(first ? [tile('First instalment', formatMoney(first.amount), formatDate(first.due))] : []),
  ];
}

function instalmentsOf(office: Office, account: TaxAccount): Instalment[] {
  return instalments(office.edition, account.plan, account.bills.at(-1)?.total ?? 0, account.liability.from);
}

function toolbar(account: TaxAccount): Html {
  const path = `/accounts/${account.reference}`;
  const link = (end: string, text: string) => html`<a class="button" href="${path}/${end}">${text}</a>`;
  return html`<div class="toolbar">
    <form method="post" action="${path}/bills"><button>Issue a bill</button></form>
    ${link('payment', 'Record a payment')}${link('relief', 'Award a discount or premium')}${link('band', 'Change band')}
    ${link('plan', 'Change instalment plan')}${link('contact', 'Change contact details')}
    ${link('refund', 'Raise a refund')}${link('close', 'Record a move out')}</div>`;
}

function reliefTable(person: Account, account: TaxAccount): Html {
  const columns = [{ head: 'Discount or premium' }, { head: 'From' }, { head: 'To' }, { head: 'Status' }];
  const rows = account.reliefs.map((relief, index) => [
    RELIEFS[relief.kind].name,
    formatDate(relief.from),
    relief.to
      ? formatDate(relief.to)
      : may(person, 'maintain') && html`<a href="/accounts/${account.reference}/relief/${index}/end">End</a>`,
    tag(relief.to ? 'Ended' : 'Current'),
  ]);
  return table('Discounts, reductions and premiums', columns, rows, 'None awarded.');
}
