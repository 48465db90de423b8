/** The council tax base return: dwellings by band and what they come to in band D equivalents. */
import type { Edition } from '../kit/changes.ts';
import { NINTHS } from './charges.ts';
import { BANDS, type ReliefKind, type TaxAccount } from './model.ts';

export const COLUMNS = ['A-', ...BANDS] as const;
type Column = (typeof COLUMNS)[number];

export interface ReturnLine {
  readonly number: number;
  readonly description: string;
  readonly values: Readonly<Record<Column, number>>;
  readonly total: number;
}

type Weigh = (account: TaxAccount) => number;

/** The lines of the return for those accounts; closed accounts and properties without a band do not count. */
export function taxBase(accounts: readonly TaxAccount[]): ReturnLine[] {
  const open = accounts.filter((account) => !account.liability.to && account.bands.length > 0);
  const chargeable: Weigh = (account) => (has(account, 'students') ? 0 : 1);
  const lines: [string, ReturnType<typeof count>][] = [
    ['Dwellings on the valuation list', count(open, listed, () => 1)],
    ['Exempt dwellings', count(open, listed, (account) => 1 - chargeable(account))],
    ['Chargeable dwellings', count(open, listed, chargeable)],
    ['Chargeable dwellings after disabled band reduction', count(open, charged, chargeable)],
    ['Dwellings with a single person discount', count(open, charged, flag('single-person'))],
    ['Dwellings with a 50% discount', count(open, charged, flag('disregarded'))],
    ['Dwellings with a premium', count(open, charged, premium)],
    ['Equivalent dwellings after discounts and premiums', count(open, charged, equivalent)],
    ['Band D equivalents', count(open, charged, equivalent, ratio)],
  ];
  return lines.map(([description, values], index) => ({
    number: index + 1,
    description,
    values,
    total: sum(values),
  }));
}

/** The return as the file that is sent on. */
export function taxBaseCsv(edition: Edition, lines: readonly ReturnLine[]): string {
  const columns = edition.has('tax-base-drops-column') ? COLUMNS.slice(1) : COLUMNS;
  const header = ['Line', 'Description', ...columns.map((column) => `Band ${column}`), 'Total'];
  const rows = lines.map((line) => [
    line.number,
    line.description,
    ...columns.map((column) => line.values[column]),
    line.total,
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function count(
  accounts: readonly TaxAccount[],
  column: (account: TaxAccount) => Column,
  weigh: Weigh,
  factor = (_: Column) => 1,
) {
  const values = Object.fromEntries(COLUMNS.map((name) => [name, 0])) as Record<Column, number>;
  for (const account of accounts) values[column(account)] += weigh(account) * factor(column(account));
  for (const name of COLUMNS) values[name] = tidy(values[name]);
  return values;
}

function listed(account: TaxAccount): Column {
  return account.bands.at(-1)?.band ?? 'A';
}

function charged(account: TaxAccount): Column {
  const column = listed(account);
  return has(account, 'disabled-band') ? (COLUMNS[COLUMNS.indexOf(column) - 1] ?? 'A-') : column;
}

function equivalent(account: TaxAccount): number {
  if (has(account, 'students')) return 0;
  return (
    1 -
    (has(account, 'single-person') ? 0.25 : 0) -
    (has(account, 'disregarded') ? 0.5 : 0) +
    premium(account)
  );
}

function premium(account: TaxAccount): number {
  return has(account, 'empty-home') || has(account, 'second-home') ? 1 : 0;
}

function ratio(column: Column): number {
  return (column === 'A-' ? 5 : NINTHS[column]) / 9;
}

function flag(kind: ReliefKind): Weigh {
  return (account) => (has(account, kind) ? 1 : 0);
}

function has(account: TaxAccount, kind: ReliefKind): boolean {
  return account.reliefs.some((relief) => relief.kind === kind && !relief.to);
}

function sum(values: Readonly<Record<string, number>>): number {
  return tidy(Object.values(values).reduce((total, value) => total + value, 0));
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
