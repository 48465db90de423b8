import { formatMoment } from '../../kit/dates.ts';
import { html } from '../../kit/html.ts';
import type { LogEntry } from '../model.ts';
import { nameOf } from '../staff.ts';
import { COLUMNS, type ReturnLine } from '../tax-base.ts';
import { EMPTY, field } from './form.ts';
import type { Screen } from './layout.ts';
import { table } from './parts.ts';

export function returnScreen(lines: readonly ReturnLine[], group: string): Screen {
  const columns = [
    { head: 'Line' },
    { head: 'Description' },
    ...[...COLUMNS, 'Total'].map((head) => ({ head, figures: true })),
  ];
  const rows = lines.map((line) => [
    line.number,
    line.description,
    ...COLUMNS.map((column) => line.values[column]),
    line.total,
  ]);
  const state = { ...EMPTY, values: { group } };
  return {
    title: 'Council tax base return',
    menu: '/returns',
    actions: html`<a class="button" href="/returns/tax-base.csv?group=${encodeURIComponent(group)}">Export as CSV</a>`,
    body: html`<form method="get" action="/returns" class="card search" role="search">
      ${field(state, 'group', 'Billing group', { hint: 'Empty for the whole borough' })}<button>Show</button></form>
      <section class="card">${table(group ? `Dwellings of billing group ${group}` : 'Dwellings of the whole borough', columns, rows)}</section>`,
  };
}

export function changeLogScreen(entries: readonly LogEntry[], search: Record<string, string>): Screen {
  const state = { ...EMPTY, values: search };
  const rows = entries.map((entry) => [
    formatMoment(entry.at),
    nameOf(entry.username),
    html`<a href="/accounts/${entry.account}">${entry.account}</a>`,
    entry.what,
  ]);
  return {
    title: 'Change log',
    menu: '/change-log',
    body: html`<form method="get" action="/change-log" class="card search" role="search">
      ${field(state, 'account', 'Account')}<button>Show</button></form>
      <section class="card">${table('Changes, newest first', [{ head: 'When' }, { head: 'Who' }, { head: 'Account' }, { head: 'What' }], rows, 'No change matches.')}</section>`,
  };
}
