const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const INSTANT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** `22 November 2026` from an ISO date. */
export const day = (iso) => (iso ? DAY.format(new Date(`${iso}T00:00:00Z`)) : '');
/** `22 November 2026 at 14:05`, as the clock in London showed. */
export const instant = (utc) => INSTANT.format(new Date(utc));
/** `£1,234.56` from pence. */
export const pounds = (pence) => POUNDS.format(pence / 100);
/** `999 000 0018`. */
export const nhsNumber = (digits) => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
/** `10.5` from hundredths. */
export const units = (hundredths) => String(hundredths / 100);

/** `27/03/1948`, as it is typed. */
export const typedDay = (iso) => iso.split('-').reverse().join('/');

/** The ISO date of `27/03/1948`; anything else comes back as it was, for the server to refuse. */
export function isoDay(typed) {
  const [, date, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : typed;
}

/** Hundredths from `10.5`; pence from `£1,234.56`. Not a number becomes 0, for the server to refuse. */
export function hundredths(typed) {
  const number = Number(typed.replace(/[£,\s]/g, ''));
  return Number.isFinite(number) ? Math.round(number * 100) : 0;
}

export function age(iso) {
  const [year, ...rest] = iso.split('-');
  const now = new Date();
  const today = `${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return now.getFullYear() - Number(year) - (rest.join('-') > today ? 1 : 0);
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
