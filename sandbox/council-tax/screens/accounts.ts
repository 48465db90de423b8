import type { Account } from '../../kit/accounts.ts';
import { html } from '../../kit/html.ts';
import { BANDS, type TaxAccount } from '../model.ts';
import { balance } from '../office.ts';
import { may } from '../staff.ts';
import { type FormState, field, form, select } from './form.ts';
import type { Screen } from './layout.ts';
import { balanceText, table, tag } from './parts.ts';

const SHOWN = 25;
const BAND_CHOICES = BANDS.map((band) => [band, `Band ${band}`] as const);

export function searchScreen(
  person: Account,
  search: Readonly<Record<string, string>>,
  found: readonly TaxAccount[],
): Screen {
  const state = { values: search, refusals: [] };
  const rows = found
    .slice(0, SHOWN)
    .map((account) => [
      html`<a href="/accounts/${account.reference}">${account.reference}</a>`,
      account.liable.name,
      `${account.property.line1}, ${account.property.postcode}`,
      account.bands.at(-1)?.band ?? 'Not banded',
      tag(account.liability.to ? 'Closed' : 'Open'),
      balanceText(balance(account)),
    ]);
  const columns = [
    { head: 'Account' },
    { head: 'Liable person' },
    { head: 'Property' },
    { head: 'Band' },
    { head: 'Status' },
    { head: 'Balance', figures: true },
  ];
  const caption =
    found.length > SHOWN
      ? `First ${SHOWN} of ${found.length} accounts`
      : `${found.length} ${found.length === 1 ? 'account' : 'accounts'} found`;
  return {
    title: 'Accounts',
    menu: '/accounts',
    actions: may(person, 'maintain')
      ? html`<a class="button primary" href="/accounts/new">Open an account</a>`
      : undefined,
    body: html`<form method="get" action="/accounts" class="card search" role="search">
      ${field(state, 'q', 'Reference, name or address')}
      ${select(state, 'band', 'Band', [['', 'Any'], ...BAND_CHOICES])}
      ${field(state, 'group', 'Billing group')}
      <button class="primary">Search</button>
    </form>
    <section class="card">${table(caption, columns, rows, 'No account matches. Check the spelling, or search for part of the name.')}</section>`,
  };
}

export function newAccountScreen(state: FormState): Screen {
  return {
    title: 'Open an account',
    menu: '/accounts',
    back: ['/accounts', 'Accounts'],
    body: form(
      '/accounts/new',
      'Open account',
      [
        field(state, 'name', 'Liable person', { hint: 'Title, first name and surname' }),
        field(state, 'phone', 'Telephone', { type: 'tel', short: true }),
        field(state, 'email', 'Email', { type: 'email' }),
        field(state, 'line1', 'Address'),
        field(state, 'town', 'Town'),
        field(state, 'postcode', 'Postcode', { short: true }),
        select(
          state,
          'band',
          'Band',
          [['', 'Not banded yet'], ...BAND_CHOICES],
          'As the valuation office lists it',
        ),
        field(state, 'from', 'Liable from', { short: true, hint: 'For example 1 April 2026' }),
        field(state, 'group', 'Billing group', { short: true }),
      ],
      '/accounts',
    ),
  };
}
