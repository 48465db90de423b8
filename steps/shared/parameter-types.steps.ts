import { defineParameterType } from '@cucumber/cucumber';

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
];

/**
 * An amount of money, handed to the step in pence.
 * @example £1,234.56
 */
defineParameterType({
  name: 'amount',
  regexp: /-?£\d{1,3}(?:,\d{3})*(?:\.\d{2})?|-?£\d+(?:\.\d{2})?/,
  transformer: (text: string) => Math.round(Number(text.replace(/[£,]/g, '')) * 100),
});

/**
 * A day in words, handed to the step as 2026-11-22.
 * @example 22 November 2026
 */
defineParameterType({
  name: 'date',
  // One literal, because editors that complete steps read it from the text.
  regexp:
    /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/,
  transformer: (text: string) => {
    const [day = '', month = '', year = ''] = text.split(' ');
    return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  },
});
