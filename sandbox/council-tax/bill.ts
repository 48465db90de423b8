/** How a bill comes about: the year is cut wherever band, reliefs or liability change, and each part is charged by days. */
import type { Edition } from '../kit/changes.ts';
import { addDays, daysBetween, formatDate } from '../kit/dates.ts';
import { share } from '../kit/money.ts';
import { annualCharge, TAX_YEAR } from './charges.ts';
import type { Band, BillLine, Relief, TaxAccount } from './model.ts';
import { RELIEFS } from './reliefs.ts';

interface Period {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly band: Band;
  readonly reliefs: readonly Relief[];
}

/** The lines of the account's bill for the year. Empty when nothing is to pay for: no band yet, or not liable. */
export function billLines(edition: Edition, account: TaxAccount): BillLine[] {
  return periods(edition, account).flatMap((period) => linesOf(edition, period));
}

export function billTotal(lines: readonly BillLine[]): number {
  return lines.reduce((total, line) => total + line.amount, 0);
}

function periods(edition: Edition, account: TaxAccount): Period[] {
  const from = latest(TAX_YEAR.from, account.liability.from);
  const to = earliest(TAX_YEAR.to, account.liability.to ?? TAX_YEAR.to);
  const starts = [...new Set([from, ...cuts(account)])].filter((day) => day >= from && day <= to).sort();
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ? addDays(starts[index + 1] ?? '', -1) : to;
    const band = account.bands.findLast((entry) => entry.from <= start)?.band ?? account.bands[0]?.band;
    const reliefs = reliefsOn(edition, account, start);
    return band ? [{ from: start, to: end, days: daysBetween(start, end), band, reliefs }] : [];
  });
}

function cuts(account: TaxAccount): string[] {
  const ends = account.reliefs.flatMap((relief) => (relief.to ? [addDays(relief.to, 1)] : []));
  return [
    ...account.bands.map((entry) => entry.from),
    ...account.reliefs.map((relief) => relief.from),
    ...ends,
  ];
}

function reliefsOn(edition: Edition, account: TaxAccount, day: string): Relief[] {
  const rebanded = account.bands.length > 1 && day >= (account.bands.at(-1)?.from ?? day);
  const forgets = edition.has('band-change-loses-discount') && rebanded;
  return account.reliefs
    .filter((relief) => relief.from <= day && day <= (relief.to ?? TAX_YEAR.to))
    .filter((relief) => !(forgets && relief.kind === 'single-person'));
}

function linesOf(edition: Edition, period: Period): BillLine[] {
  const reduced = period.reliefs.some((relief) => relief.kind === 'disabled-band');
  const gross = share(annualCharge(edition, period.band, reduced), period.days, TAX_YEAR.days);
  const band = `Band ${period.band}${reduced ? ', charged one band lower' : ''}`;
  const span = `${formatDate(period.from)} to ${formatDate(period.to)} (${period.days} days)`;
  const lines: BillLine[] = [{ text: `${band}: ${span}`, amount: gross }];
  for (const group of ['premium', 'discount', 'reduction']) {
    const base = group === 'reduction' ? billTotal(lines) : gross;
    for (const relief of period.reliefs.filter(({ kind }) => RELIEFS[kind].group === group)) {
      lines.push({
        text: `${RELIEFS[relief.kind].name} (${Math.abs(relief.percent)}%)`,
        amount: portion(base, relief),
      });
    }
  }
  return lines;
}

function portion(base: number, relief: Relief): number {
  const amount = share(base, Math.abs(relief.percent), 100);
  return relief.percent < 0 ? -amount : amount;
}

function latest(left: string, right: string): string {
  return left > right ? left : right;
}

function earliest(left: string, right: string): string {
  return left < right ? left : right;
}
