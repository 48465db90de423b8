/** A day as `2026-11-23`, without a time. */
export type IsoDate = string;

/** Homefix runs on a business date of its own, so that its records are the same on every day. A Monday. */
export const SYSTEM_DATE: IsoDate = '2026-11-23';

/** Bank holidays in England that a target date can reach. */
const BANK_HOLIDAYS: ReadonlySet<IsoDate> = new Set([
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
]);
const DAY_MS = 86_400_000;

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day on which that many working days after `date` have passed; `date` itself does not count. */
export function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

export function isWorkingDay(date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(date);
}

export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** `2026-11-23` as screens and files show it: `23/11/2026`. */
export function ukDate(date: IsoDate | undefined): string {
  return date ? date.split('-').reverse().join('/') : '';
}

/** The day that somebody typed as `23/11/2026`; nothing when there is no such day. */
export function fromUkDate(text: string): IsoDate | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const date = `${match[3]}-${match[2]}-${match[1]}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || addDays(date, 0) !== date ? undefined : date;
}
