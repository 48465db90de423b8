import { expect, test } from 'vitest';
import { almost, likeness, smallDifference } from '../../../harness/run/diagnose/likeness.ts';

test('names that mean the same are nearly the same, others by their letters', () => {
  expect(likeness('Surname', 'Last name')).toBe(0.95);
  expect(likeness('Save', 'save ')).toBe(1);
  expect(likeness('Amount', 'Amount paid')).toBeGreaterThan(likeness('Amount', 'Account'));
  expect(likeness('Amount', '')).toBe(0);
});

test.each([
  ['Council tax', 'council tax', 'capitals'],
  ['£1,234.50', '1234.50', 'a currency sign and punctuation'],
  ['In  progress', 'In progress', 'spaces'],
  ['Total £5', 'total 5', 'capitals and a currency sign'],
])('%j and %j differ only in %s', (wanted, shown, difference) => {
  expect(smallDifference(wanted, shown)).toBe(difference);
});

test.each([
  ['£5.00', '£6.00'],
  ['Paid', 'Paid'],
  ['…', '.'],
])('%j and %j do not', (wanted, shown) => {
  expect(smallDifference(wanted, shown)).toBeUndefined();
});

test('the piece of a page that is nearly the text is found, and only whole words', () => {
  expect(almost('£1,234.50', 'You owe\n1234.50 for the year')).toBe('1234.50');
  expect(almost('paid in full', 'PAID IN FULL today')).toBe('PAID IN FULL');
  expect(almost('art of', 'the party offered')).toBeUndefined();
  expect(almost('a(b)+c', 'A(B)+C')).toBe('A(B)+C');
  expect(almost('Paid', 'Paid')).toBeUndefined();
});
