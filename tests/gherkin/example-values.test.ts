import { expect, test } from 'vitest';
import { cellValue } from '../../harness/gherkin/example-values.ts';

test.each([
  ['amount', '1234.5', '£1,234.50'],
  ['amount', '£5,000', '£5,000.00'],
  ['amount', '-£0.05', '-£0.05'],
  ['amount', '£ 99.99', '£99.99'],
  ['amount', '12345678901234567890', '£12,345,678,901,234,567,890.00'],
  ['date', '22/11/2026', '22 November 2026'],
  ['date', '2026-11-02', '2 November 2026'],
  ['date', '15-Jul-1948', '15 July 1948'],
  ['date', '29 February 2028', '29 February 2028'],
  ['date', 'in 5 working days', 'in 5 working days'],
  ['yes or no', 'TRUE', 'yes'],
  ['yes or no', 'No', 'no'],
  ['number', '1,234.5', '1,234.5'],
  ['whole number', '-12', '-12'],
  ['date or empty', '', ''],
  ['text', '=1+1', '=1+1'],
  [undefined, '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
] as const)('%s: %s becomes %s', (kind, written, value) => {
  expect(cellValue(written, kind)).toEqual({ value });
});

test.each([
  ['amount', '1OO.00', '"1OO.00" is not an amount'],
  ['amount', '1,23.00', '"1,23.00" is not an amount'],
  ['amount', '-£-5', '"-£-5" is not an amount'],
  ['amount', '£1.005', '"£1.005" is not an amount'],
  ['amount', '', 'is empty'],
  ['date', '31/11/2026', '"31/11/2026" is not a date'],
  ['date', '15-Jul-48', '"15-Jul-48" is not a date'],
  ['date', '22 Movember 2026', '"22 Movember 2026" is not a date'],
  ['whole number', '1.5', '"1.5" is not a whole number'],
  ['number', 'many', '"many" is not a number'],
  ['yes or no', 'perhaps', '"perhaps" is not yes or no'],
] as const)('%s: "%s" is refused', (kind, written, wrong) => {
  expect(cellValue(written, kind)).toEqual({ wrong, allowed: expect.stringContaining('Write for example ') });
});

test('a value of a list is taken as it stands, and a near one names it', () => {
  expect(cellValue('refused', ['authorised', 'refused'])).toEqual({ value: 'refused' });
  expect(cellValue('authorized', ['authorised', 'refused'])).toEqual({
    wrong: '"authorized" is not one of the values',
    allowed: 'Allowed: authorised, refused. Did you mean "authorised"?',
  });
});
