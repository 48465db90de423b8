import {
  addDays,
  addMonths,
  addWorkingDays,
  isoDate,
  isWorkingDay,
  MONTHS,
  WEEKDAYS,
  weekday,
} from './days.ts';
import { monthOf, parseDate } from './written.ts';

const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(\\d{1,4}|${['an', ...NUMBERS].join('|')})`;
const UNIT = '(working days?|days?|weeks?|months?|years?)';
const WEEKDAY = `(${WEEKDAYS.join('|')})`;
const MONTH = `(${MONTHS.join('|')})`;

type Rule = readonly [RegExp, (today: string, parts: readonly string[]) => string | undefined];

const RULES: readonly Rule[] = [
  rule('today|now', (today) => today),
  rule('tomorrow', (today) => addDays(today, 1)),
  rule('yesterday', (today) => addDays(today, -1)),
  rule(`in ${NUMBER} ${UNIT}`, (today, [count, unit]) => moved(today, amount(count), unit)),
  rule(`${NUMBER} ${UNIT} (?:from today|from now|ahead)`, (today, [count, unit]) =>
    moved(today, amount(count), unit),
  ),
  rule(`${NUMBER} ${UNIT} ago`, (today, [count, unit]) => moved(today, -amount(count), unit)),
  rule(`${NUMBER} ${UNIT} (?:after|from) (.+)`, (today, [count, unit, date]) =>
    from(today, date, amount(count), unit),
  ),
  rule(`${NUMBER} ${UNIT} before (.+)`, (today, [count, unit, date]) =>
    from(today, date, -amount(count), unit),
  ),
  rule('(?:the )?next working day', (today) => addWorkingDays(today, 1)),
  rule('(?:the )?(?:last|previous) working day', (today) => addWorkingDays(today, -1)),
  rule(`(?:the )?next ${WEEKDAY}`, (today, [day]) =>
    addDays(today, ((WEEKDAYS.indexOf(day ?? '') - weekday(today) + 6) % 7) + 1),
  ),
  rule(`(?:the )?last ${WEEKDAY}`, (today, [day]) =>
    addDays(today, -((weekday(today) - WEEKDAYS.indexOf(day ?? '') + 6) % 7) - 1),
  ),
  rule('(?:the )?(?:first|1st|start)(?: day)? of (last|this|next) (month|year)', (today, [which, unit]) =>
    startOf(today, which, unit),
  ),
  rule('(?:the )?(?:last day|end) of (last|this|next) (month|year)', (today, [which, unit]) =>
    endOf(today, which, unit),
  ),
  rule('(?:the )?first working day of (last|this|next) month', (today, [which]) =>
    workingFrom(startOf(today, which, 'month')),
  ),
  rule(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of (last|this|next) month`, (today, [day, which]) =>
    dayOf(startOf(today, which, 'month'), day),
  ),
  rule('(?:the )?(?:start|first day) of (last|this|next) financial year', (today, [which]) =>
    financialYear(today, which),
  ),
  rule('(?:the )?(?:end|last day) of (last|this|next) financial year', (today, [which]) =>
    addDays(addMonths(financialYear(today, which), 12), -1),
  ),
  rule(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}`, (today, [day, month]) =>
    isoDate(Number(today.slice(0, 4)), monthOf(month), Number(day)),
  ),
];

/** An ISO date for words such as “in 5 working days”, or for a date that is written out; undefined for anything else. */
export function dateInWords(words: string, today: string): string | undefined {
  const written = parseDate(words);
  if (written !== undefined) return written;
  const plain = words.toLowerCase().replace(/\s+/g, ' ').trim();
  for (const [form, toIso] of RULES) {
    const match = form.exec(plain);
    if (match !== null) return toIso(today, match.slice(1));
  }
  return undefined;
}

/** As {@link dateInWords}; throws a plain sentence with examples for anything else. */
export function requireDate(words: string, today: string): string {
  const iso = dateInWords(words, today);
  if (iso !== undefined) return iso;
  throw new Error(
    `“${words}” is not a date. Write for example 22/11/2026, "today", "in 5 working days", "2 weeks ago", "next Monday" or "the first of next month".`,
  );
}

function rule(words: string, toIso: Rule[1]): Rule {
  return [new RegExp(`^(?:on )?(?:${words})$`), toIso];
}

function amount(word: string | undefined): number {
  if (word === 'an') return 1;
  const named = NUMBERS.indexOf(word ?? '');
  return named < 0 ? Number(word) : Math.max(1, named);
}

function moved(date: string, count: number, unit = 'days'): string {
  if (unit.startsWith('working')) return addWorkingDays(date, count);
  if (unit.startsWith('day')) return addDays(date, count);
  if (unit.startsWith('week')) return addDays(date, count * 7);
  return addMonths(date, unit.startsWith('year') ? count * 12 : count);
}

function from(
  today: string,
  words: string | undefined,
  count: number,
  unit: string | undefined,
): string | undefined {
  const date = dateInWords(words ?? '', today);
  return date === undefined ? undefined : moved(date, count, unit);
}

function startOf(today: string, which: string | undefined, unit: string | undefined): string {
  const first = unit === 'year' ? `${today.slice(0, 4)}-01-01` : `${today.slice(0, 7)}-01`;
  return addMonths(first, steps(which) * (unit === 'year' ? 12 : 1));
}

function endOf(today: string, which: string | undefined, unit: string | undefined): string {
  return addDays(addMonths(startOf(today, which, unit), unit === 'year' ? 12 : 1), -1);
}

function dayOf(first: string, day: string | undefined): string | undefined {
  return isoDate(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(day));
}

function workingFrom(date: string): string {
  return isWorkingDay(date) ? date : addWorkingDays(date, 1);
}

/** A council's year begins on 1 April. */
function financialYear(today: string, which: string | undefined): string {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
  return `${year + steps(which)}-04-01`;
}

function steps(which: string | undefined): number {
  return which === 'last' ? -1 : which === 'next' ? 1 : 0;
}
