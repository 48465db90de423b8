import type { Edition } from '../../kit/changes.ts';
import { type Html, html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';
import { BANDS, type TaxAccount } from '../model.ts';
import { balance } from '../office.ts';
import { REFUND_REASONS } from '../refunds.ts';
import { RELIEF_KINDS, RELIEFS } from '../reliefs.ts';
import { area, type FormState, field, form, select } from './form.ts';
import type { Screen } from './layout.ts';
import { balanceText } from './parts.ts';

const ANY_DAY = 'For example 1 October 2026';
export const PAYMENT_METHODS = ['Cash or card', 'Bank transfer', 'Cheque', 'Direct Debit'] as const;

export function paymentScreen(account: TaxAccount, state: FormState): Screen {
  return ask(account, 'Record a payment', 'payment', 'Record payment', state, [
    field(state, 'amount', 'Amount', { short: true, hint: `Balance: ${balanceText(balance(account))}` }),
    select(state, 'method', 'Paid by', PAYMENT_METHODS.map(same)),
  ]);
}

export function reliefScreen(account: TaxAccount, state: FormState): Screen {
  return ask(account, 'Award a discount or premium', 'relief', 'Save award', state, [
    select(
      state,
      'kind',
      'Award',
      RELIEF_KINDS.map((kind) => [kind, RELIEFS[kind].name]),
    ),
    field(state, 'from', 'From', { short: true, hint: ANY_DAY }),
    field(state, 'percent', 'Award in per cent', {
      short: true,
      hint: 'Only for a council tax reduction, for example 80',
    }),
  ]);
}

export function endReliefScreen(account: TaxAccount, index: number, state: FormState): Screen {
  const relief = account.reliefs[index];
  const name = relief ? RELIEFS[relief.kind].name : 'award';
  return ask(account, `End the ${name.toLowerCase()}`, `relief/${index}/end`, 'End award', state, [
    field(state, 'to', 'Last day', { short: true, hint: ANY_DAY }),
  ]);
}

export function bandScreen(account: TaxAccount, state: FormState): Screen {
  return ask(account, 'Change band', 'band', 'Change band', state, [
    select(
      state,
      'band',
      'New band',
      BANDS.map((band) => [band, `Band ${band}`]),
    ),
    field(state, 'from', 'From', { short: true, hint: ANY_DAY }),
  ]);
}

export function planScreen(account: TaxAccount, state: FormState): Screen {
  const { plan } = account;
  const values = {
    instalments: String(plan.instalments),
    method: plan.method,
    day: String(plan.day),
    ...state.values,
  };
  const filled = { ...state, values };
  return ask(account, 'Change instalment plan', 'plan', 'Save plan', state, [
    select(filled, 'instalments', 'Number of instalments', [
      ['10', '10 (April to January)'],
      ['12', '12 (April to March)'],
    ]),
    select(filled, 'method', 'Paid by', [same('Direct Debit'), same('Cash or card')]),
    select(filled, 'day', 'Day of the month', ['1', '15', '25'].map(same)),
  ]);
}

export function contactScreen(account: TaxAccount, state: FormState): Screen {
  const filled = { ...state, values: { ...account.liable, ...state.values } };
  return ask(account, 'Change contact details', 'contact', 'Save contact details', state, [
    field(filled, 'name', 'Liable person'),
    field(filled, 'phone', 'Telephone', { type: 'tel', short: true }),
    field(filled, 'email', 'Email', { type: 'email' }),
  ]);
}

export function closeScreen(account: TaxAccount, state: FormState): Screen {
  return ask(account, 'Record a move out', 'close', 'Close account', state, [
    field(state, 'to', 'Last day of liability', { short: true, hint: ANY_DAY }),
  ]);
}

export function refundScreenFor(
  edition: Edition,
  account: TaxAccount,
  credit: number,
  state: FormState,
): Screen {
  const reasons = [...REFUND_REASONS, ...(edition.has('reason-bereavement') ? ['Bereavement'] : [])];
  const filled = { ...state, values: { payee: account.liable.name, ...state.values } };
  return ask(account, 'Raise a refund', 'refund', 'Raise refund', state, [
    field(state, 'amount', 'Amount', {
      short: true,
      hint: `Credit that can be refunded: ${formatMoney(credit)}`,
    }),
    select(
      state,
      'reason',
      edition.has('reason-relabelled') ? 'Reason for refund' : 'Reason',
      reasons.map(same),
    ),
    field(filled, 'payee', 'Payee'),
    field(state, 'sortCode', 'Sort code', { short: true, hint: 'For example 00-00-00' }),
    field(state, 'accountNumber', 'Account number', { short: true, hint: 'Eight digits' }),
  ]);
}

export function noteForm(account: TaxAccount, state: FormState): Html {
  return form(`/accounts/${account.reference}/notes`, 'Add note', [area(state, 'text', 'New note')]);
}

function ask(
  account: TaxAccount,
  title: string,
  end: string,
  button: string,
  state: FormState,
  fields: Html[],
): Screen {
  const path = `/accounts/${account.reference}`;
  return {
    title,
    menu: '/accounts',
    back: [path, `Account ${account.reference}`],
    refusals: state.refusals,
    body: html`<p class="lead">${account.liable.name}, ${account.property.line1}, ${account.property.postcode}</p>
      ${form(`${path}/${end}`, button, fields, path)}`,
  };
}

function same(text: string): readonly [string, string] {
  return [text, text];
}
