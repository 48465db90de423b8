import { defineParameterType } from '@cucumber/cucumber';

/**
 * How soon a repair must be done: emergency, urgent or routine.
 * @example urgent
 */
defineParameterType({
  name: 'priority',
  regexp: /emergency|urgent|routine/,
  transformer: (said: string) => said.charAt(0).toUpperCase() + said.slice(1),
});

/** `2026-11-23` as Homefix shows and takes it: `23/11/2026`. */
export function ukDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** 12345 pence as Homefix shows and takes it: `123.45`. */
export function plainAmount(pence: number): string {
  return (pence / 100).toFixed(2);
}

/** `1,234.56` in pence. */
export function pence(amount: string): number {
  return Math.round(Number(amount.replaceAll(',', '')) * 100);
}

/** A line of a list in one line of words, for comparing: `Completed 24, In target 23`. */
export function inWords(line: Readonly<Record<string, string>>): string {
  return Object.entries(line)
    .map(([heading, text]) => `${heading} ${text || '(empty)'}`)
    .join(', ');
}

/** `none`, or what there is: for saying in a report what is missing or wrong. */
export function listed(items: readonly string[], most = 3): string {
  if (items.length === 0) return 'none';
  const rest = items.length - most;
  return items.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `20 November 2026`, as a table says it, as `2026-11-20`. */
export function isoDate(said: string): string {
  const [day = '', month = '', year = ''] = said.split(' ');
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) throw new Error(`“${said}” is not a date such as 20 November 2026.`);
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
