import { expect, test } from 'vitest';
import { concealer } from '../../../harness/run/diagnose/conceal.ts';

const hidden = (...regions: string[]) => concealer({ secrets: [], personal: ['12-34-56'], regions });

test('what a page declares as personal goes, however it is spaced, and nothing but whole words', () => {
  const conceal = hidden('Ada Lovelace', 'Ada', 'No');
  expect(conceal('Paid to ada\n lovelace, not to Adams; 12-34-56. Nothing.')).toBe(
    'Paid to [personal data], not to Adams; [personal data]. Nothing.',
  );
});

test('signs in what is hidden are signs, and a single letter hides nothing', () => {
  expect(hidden('(a+b)*', 'x', '')('see (a+b)* and x')).toBe('see [personal data] and x');
});

test('where nothing is declared nothing changes', () => {
  expect(concealer({ secrets: [], personal: [], regions: [] })('Ada')).toBe('Ada');
});
