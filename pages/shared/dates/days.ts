import { BANK_HOLIDAYS, FIRST_YEAR, LAST_YEAR } from './bank-holidays.ts';

// Dates are ISO texts (`2026-11-22`) throughout: no time of day, no time zone.

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Undefined when there is no such day. Months count from 1. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or its last where that month is shorter. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Working days in England: not Saturday, Sunday or a bank holiday. Throws outside the years that are known. */
export function addWorkingDays(iso: string, days: number): string {
  let date = iso;
  for (let left = Math.abs(days); left > 0; ) {
    date = addDays(date, days < 0 ? -1 : 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

export function isWorkingDay(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new Error(
      `Bank holidays are known from ${FIRST_YEAR} to ${LAST_YEAR} only, so working days in ${year} cannot be counted.`,
    );
  return ![0, 6].includes(weekday(iso)) && !BANK_HOLIDAYS.has(iso);
}

/** 0 is Sunday. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** `2026-11-22` → `22/11/2026`. */
export function ukDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
