import type { Account } from '../../kit/accounts.ts';
import { formatMoment } from '../../kit/dates.ts';
import { type Html, html } from '../../kit/html.ts';
import { formatMoney } from '../../kit/money.ts';
import { runStatus, runTotals } from '../billing-run.ts';
import { TAX_YEAR } from '../charges.ts';
import type { BillingRun } from '../model.ts';
import { may, nameOf } from '../staff.ts';
import { type FormState, field, form, select } from './form.ts';
import type { Screen } from './layout.ts';
import { details, table, tag, tile } from './parts.ts';

export function runsScreen(person: Account, runs: readonly BillingRun[]): Screen {
  const rows = runs.map((run) => [
    html`<a href="/billing/${run.number}">${run.number}</a>`,
    run.group,
    run.trial ? 'Trial' : 'Live',
    formatMoment(run.startedAt),
    nameOf(run.startedBy),
    tag(runStatus(run)),
    formatMoney(runTotals(run).amount),
  ]);
  const columns = ['Run', 'Billing group', 'Kind', 'Started', 'By', 'Status'].map((head) => ({ head }));
  return {
    title: 'Billing runs',
    menu: '/billing',
    actions: may(person, 'runBilling')
      ? html`<a class="button primary" href="/billing/new">New billing run</a>`
      : undefined,
    body: html`<section class="card">${table(`Annual billing for ${TAX_YEAR.name}`, [...columns, { head: 'Billed', figures: true }], rows)}</section>`,
  };
}

export function newRunScreen(state: FormState): Screen {
  return {
    title: 'New billing run',
    menu: '/billing',
    back: ['/billing', 'Billing runs'],
    refusals: state.refusals,
    body: form(
      '/billing/new',
      'Start run',
      [
        field(state, 'group', 'Billing group', {
          hint: 'Every account of the group that has no bill for the year yet is billed.',
        }),
        select(state, 'kind', 'Kind of run', [
          ['trial', 'Trial (issues no bill)'],
          ['live', 'Live (issues bills)'],
        ]),
      ],
      '/billing',
    ),
  };
}

export function runScreen(run: BillingRun): Screen {
  return {
    title: `Billing run ${run.number}`,
    menu: '/billing',
    back: ['/billing', 'Billing runs'],
    body: html`<section class="card">${details([
      ['Billing group', run.group],
      ['Tax year', TAX_YEAR.name],
      ['Kind', run.trial ? 'Trial' : 'Live'],
      ['Started', `${formatMoment(run.startedAt)} by ${nameOf(run.startedBy)}`],
    ])}</section>${progressPart(run)}<script src="/static/billing-run.js" defer></script>`,
  };
}

/** The part of the page that changes while the run goes on. */
export function progressPart(run: BillingRun): Html {
  const totals = runTotals(run);
  const running = !run.finishedAt;
  const rows = run.lines.map((line) => [
    html`<a href="/accounts/${line.account}">${line.account}</a>`,
    tag(line.outcome),
    line.detail,
    formatMoney(line.amount),
  ]);
  const columns = [
    { head: 'Account' },
    { head: 'Outcome' },
    { head: 'Detail' },
    { head: 'Amount', figures: true },
  ];
  return html`<div data-run="${run.number}" data-running="${running ? 'yes' : 'no'}">
    <section class="card"><h2>Progress</h2>
      <p><span role="status" aria-label="Status of the run">${runStatus(run)}</span>: ${run.done} of ${run.accounts} accounts</p>
      <progress value="${run.done}" max="${run.accounts}" aria-label="Accounts done">${run.done} of ${run.accounts}</progress></section>
    <div class="tiles">${tile('Billed', totals.billed)}${tile('Skipped', totals.skipped)}${tile('Not billed', totals.notBilled)}${tile('Total billed', formatMoney(totals.amount))}</div>
    <section class="card log">${table('Log', columns, rows, 'Waiting for the first account.')}</section>
  </div>`;
}
