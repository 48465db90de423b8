import type { Account } from '../../kit/accounts.ts';
import type { Edition } from '../../kit/changes.ts';
import { formatMoment } from '../../kit/dates.ts';
import { type Html, html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';
import type { Refund } from '../model.ts';
import { may, nameOf } from '../staff.ts';
import { EMPTY, field, select } from './form.ts';
import type { Screen } from './layout.ts';
import { card, details, table, tag } from './parts.ts';

const STATUSES = ['Awaiting authorisation', 'Authorised', 'Rejected'] as const;

export function refundsScreen(
  person: Account,
  refunds: readonly Refund[],
  search: Record<string, string>,
): Screen {
  const tick = (refund: Refund) =>
    refund.status === 'Awaiting authorisation' && may(person, 'authorise')
      ? html`<input type="checkbox" name="refund" value="${refund.reference}" aria-label="Select ${refund.reference}">`
      : '';
  const rows = refunds.map((refund) => [
    html`<a href="/refunds/${refund.reference}">${refund.reference}</a>`,
    html`<a href="/accounts/${refund.account}">${refund.account}</a>`,
    refund.payee,
    nameOf(refund.raisedBy),
    tag(refund.status),
    formatMoney(refund.amount),
    tick(refund),
  ]);
  const columns = ['Refund', 'Account', 'Payee', 'Raised by', 'Status'].map((head) => ({ head }));
  const state = { ...EMPTY, values: search };
  const statuses = STATUSES.map((status) => [status, status] as const);
  return {
    title: 'Refunds',
    menu: '/refunds',
    actions: may(person, 'exportPayments')
      ? html`<a class="button" href="/refunds/payments.csv">Payment file (CSV)</a>`
      : undefined,
    body: html`<form method="get" action="/refunds" class="card search" role="search">
      ${select(state, 'status', 'Status', [['', 'Any'], ...statuses])}${field(state, 'account', 'Account')}
      <button>Show</button></form>
      <form method="post" action="/refunds/authorise"><section class="card">
      ${table(`${refunds.length} ${refunds.length === 1 ? 'refund' : 'refunds'}`, [...columns, { head: 'Amount', figures: true }, { head: 'Select' }], rows, 'No refund matches.')}
      ${may(person, 'authorise') && html`<p class="buttons after"><button class="primary">Authorise selected</button></p>`}</section></form>`,
  };
}

export function refundScreen(edition: Edition, person: Account, refund: Refund): Screen {
  const onTop = edition.has('authorise-button-moved');
  const button = decidable(person, refund) && authoriseButton(refund);
  return {
    title: `Refund ${refund.reference}`,
    menu: '/refunds',
    back: ['/refunds', 'Refunds'],
    actions: onTop && button ? html`${tag(refund.status)}${button}` : tag(refund.status),
    body: html`<section class="card">${details([
      ['Status', refund.status],
      ['Amount', formatMoney(refund.amount)],
      ['Account', html`<a href="/accounts/${refund.account}">${refund.account}</a>`],
      ['Reason', refund.reason],
      ['Raised by', `${nameOf(refund.raisedBy)}, ${formatMoment(refund.raisedAt)}`],
      [
        'Decided by',
        refund.decidedBy && `${nameOf(refund.decidedBy)}, ${formatMoment(refund.decidedAt ?? '')}`,
      ],
      ['Why rejected', refund.rejection],
    ])}
    ${!onTop && button && html`<div class="buttons after">${button}</div>`}</section>
    ${bankDetails(edition, person, refund)}
    ${decidable(person, refund) && rejection(refund)}`,
  };
}

function bankDetails(edition: Edition, person: Account, refund: Refund): Html {
  const shown =
    may(person, 'seeBankDetails') ||
    (person.role === 'adviser' && edition.has('bank-details-shown-to-advisers'));
  if (!shown) return card('Bank details', html`<p class="empty">Your role may not see bank details.</p>`);
  return card(
    'Bank details',
    details([
      ['Payee', refund.payee],
      ['Sort code', refund.sortCode],
      ['Account number', refund.accountNumber],
    ]),
  );
}

function decidable(person: Account, refund: Refund): boolean {
  return refund.status === 'Awaiting authorisation' && may(person, 'authorise');
}

function authoriseButton(refund: Refund): Html {
  return html`<form method="post" action="/refunds/${refund.reference}/authorise"><button class="primary">Authorise</button></form>`;
}

function rejection(refund: Refund): Html {
  return card(
    'Reject',
    html`<form method="post" action="/refunds/${refund.reference}/reject" class="search">
    ${field(EMPTY, 'rejection', 'Why it is rejected')}<button>Reject</button></form>`,
  );
}
