import { describe, expect, it } from 'vitest';
import { dateFormats, formatDate } from '../../pages/shared/acting/date-formats.ts';
import { dateInWords, requireDate } from '../../pages/shared/dates/in-words.ts';
import { parseDate } from '../../pages/shared/dates/written.ts';

const TODAY = '2026-12-22';

describe('dateInWords, on Tuesday 22 December 2026', () => {
  it.each([
    ['today', '2026-12-22'],
    ['Tomorrow', '2026-12-23'],
    ['in 5 working days', '2026-12-31'],
    ['5 working days ago', '2026-12-15'],
    ['in two weeks', '2027-01-05'],
    ['a month ago', '2026-11-22'],
    ['in 2 months', '2027-02-22'],
    ['the first of next month', '2027-01-01'],
    ['the last day of next month', '2027-01-31'],
    ['the 5th of this month', '2026-12-05'],
    ['the first working day of next month', '2027-01-04'],
    ['next Tuesday', '2026-12-29'],
    ['last Monday', '2026-12-21'],
    ['the next working day', '2026-12-23'],
    ['the start of this financial year', '2026-04-01'],
    ['the end of this financial year', '2027-03-31'],
    ['10 working days after 1 January 2027', '2027-01-15'],
    ['3 days before next Friday', '2026-12-22'],
    ['1 April', '2026-04-01'],
    ['22/11/2026', '2026-11-22'],
  ])('%s is %s', (words, iso) => expect(dateInWords(words, TODAY)).toBe(iso));

  it('keeps the last day where a month is shorter', () => {
    expect(dateInWords('in 1 month', '2027-01-31')).toBe('2027-02-28');
  });

  it('refuses what is no date, and working days in years whose bank holidays are not known', () => {
    expect(dateInWords('soon', TODAY)).toBeUndefined();
    expect(dateInWords('31/02/2026', TODAY)).toBeUndefined();
    expect(() => requireDate('soon', TODAY)).toThrow('“soon” is not a date. Write for example 22/11/2026');
    expect(() => requireDate('in 5 working days', '2028-12-29')).toThrow(
      'working days in 2029 cannot be counted',
    );
  });
});

describe('parseDate', () => {
  it.each([
    ['22/11/2026', '2026-11-22'],
    ['2.3.26', '2026-03-02'],
    ['22 Nov 2026', '2026-11-22'],
    ['Sunday, 22nd November 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['2026-11-22T10:00', '2026-11-22'],
    ['11/22/2026', undefined],
    ['HX-12', undefined],
  ])('%s', (text, iso) => expect(parseDate(text)).toBe(iso));
});

describe('the form that a field takes', () => {
  it.each([
    ['dd/mm/yy', '', '22/11/2026'],
    ['Enter as YYYY-MM-DD', '', '2026-11-22'],
    ['', '01-02-2026', '22-11-2026'],
    ['', '12/25/2026', '11/22/2026'],
    ['dd-mmm-yyyy', '', '22-Nov-2026'],
    ['', '', '22/11/2026'],
  ])('hint "%s", value "%s"', (hint, value, written) => {
    expect(formatDate('2026-11-22', dateFormats(hint, value)[0] ?? '')).toBe(written);
  });
});
