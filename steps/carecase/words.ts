/** Between what a scenario says and what CareCase shows or is typed. */

/** `22/11/2026`, as dates are typed, from an ISO date. */
export function typedDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** `22 November 2026`, as dates are shown. */
export function shownDay(iso: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** The ISO date so many days from today, in London. */
export function dayFromToday(days: number): string {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
  return london.format(Date.now() + days * 86_400_000);
}

/** `£1,234.56` from pence. */
export function pounds(pence: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
}

/** `999 000 0018`, as NHS numbers are shown. */
function _spacedNhsNumber(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/**
 * A birthday in January of a year without British Summer Time in winter: only the scenarios that are about dates of
 * birth shall notice how CareCase treats summer time.
 */
export function winterBirthday(iso: string): string {
  const [, , day = '01'] = iso.split('-');
  const year = 1946 + (Number(iso.replaceAll('-', '')) % 20);
  return `${year}-01-${String(Math.min(Number(day), 27)).padStart(2, '0')}`;
}
