const DAY_MS = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "2026-11-22" → "22 November 2026". */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A moment as clocks in London show it: "22 November 2026 at 14:05". */
export function formatMoment(iso: string): string {
  return LONDON.format(new Date(iso)).replace(', ', ' at ');
}

/** "22/11/2026", "22 November 2026" or "2026-11-22" as ISO; nothing when there is no such day. */
export function parseDate(text: string): string | undefined {
  const [day, month, year] = dateParts(text.trim());
  if (!day || !month || !year) return undefined;
  const iso = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return Number(iso.slice(8)) === day && Number(iso.slice(5, 7)) === month ? iso : undefined;
}

/** The day that many days later (or earlier). ISO in, ISO out. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another, both counted: 1 April to 3 April is 3. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS + 1;
}

function dateParts(text: string): number[] {
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric) return numeric.slice(1).map(Number);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return iso.slice(1).map(Number).reverse();
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.findIndex((known) => name && known.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return [Number(day), month, Number(year)];
}
