import type { Account } from '../../kit/accounts.ts';
import type { Edition } from '../../kit/changes.ts';
import { type Html, html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';
import { annualCharge, NINTHS, PRECEPTS, TAX_YEAR } from '../charges.ts';
import { BANDS } from '../model.ts';
import { balance, type Office } from '../office.ts';
import { may, roleName } from '../staff.ts';
import type { Screen } from './layout.ts';
import { card, details, table, tile } from './parts.ts';

export function homeScreen(office: Office, person: Account): Screen {
  const accounts = [...office.accounts.values()].filter((account) => !account.liability.to);
  const waiting = [...office.refunds.values()].filter((refund) => refund.status === 'Awaiting authorisation');
  const owed = accounts.reduce((total, account) => total + Math.max(0, balance(account)), 0);
  const mine = waiting.filter(
    (refund) => refund.raisedBy !== person.username && refund.amount <= (person.limit ?? 0),
  );
  return {
    title: `Welcome, ${person.name}`,
    menu: '/',
    body: html`<div class="tiles">
      ${tile('Open accounts', accounts.length)}
      ${tile('Still to be paid', formatMoney(owed), `for ${TAX_YEAR.name}`)}
      ${tile('Refunds awaiting authorisation', waiting.length)}
      ${may(person, 'authorise') && tile('You can authorise', mine.length, `up to ${formatMoney(person.limit ?? 0)}`)}
    </div>
    ${findAccount()}
    ${card(
      'Your access',
      details([
        ['Role', roleName(person)],
        ['Authorisation limit', formatMoney(person.limit ?? 0)],
      ]),
    )}`,
  };
}

export function aboutScreen(edition: Edition): Screen {
  return {
    title: 'About Council Tax',
    menu: '/about',
    body: html`<p class="lead">Version ${edition.version}</p>
    ${card(
      'This system',
      details([
        ['Product', 'Fennel Revenues, Council Tax'],
        ['Supplier', 'Fennel Revenues Systems (fictional)'],
        ['Environment', 'Test'],
        ['Council', 'Ashdale Borough Council'],
        ['Tax year', TAX_YEAR.name],
      ]),
    )}`,
  };
}

export function chargesScreen(edition: Edition): Screen {
  const bands = BANDS.map((band) => [
    `Band ${band}`,
    `${NINTHS[band]}/9`,
    formatMoney(annualCharge(edition, band)),
  ]);
  const precepts = PRECEPTS.map(({ authority, amount }) => [authority, formatMoney(amount)]);
  return {
    title: `Charges for ${TAX_YEAR.name}`,
    menu: '/charges',
    body: html`<div class="columns">
      <section class="card">${table('Charge for the year by band', [{ head: 'Band' }, { head: 'Share of band D', figures: true }, { head: 'Charge', figures: true }], bands)}</section>
      <section class="card">${table('What band D pays for', [{ head: 'Authority' }, { head: 'Amount', figures: true }], precepts)}</section>
    </div>`,
  };
}

function findAccount(): Html {
  return html`<section class="card"><h2>Find an account</h2><form method="get" action="/accounts" class="search" role="search">
    <div class="field"><label for="q">Reference, name or address</label><input id="q" name="q" autocomplete="off"></div>
    <button class="primary">Search</button></form></section>`;
}
