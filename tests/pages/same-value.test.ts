import { expect, it } from 'vitest';
import { amountOf, sameValue } from '../../pages/shared/acting/same-value.ts';

it.each([
  ['£1,234.50', 1234.5],
  ['1234.5', 1234.5],
  ['-£10.00', -10],
  ['(10.00)', -10],
  ['10.00 CR', -10],
  ['£ 1 234', 1234],
  ['1,23', undefined],
  ['HX-12', undefined],
])('reads "%s" as an amount', (text, amount) => expect(amountOf(text)).toBe(amount));

it.each([
  ['ab123456c', 'AB 12 34 56 C', true],
  ['1234.5', '£1,234.50', true],
  ['22/11/2026', '22 Nov 2026', true],
  ['22/11/2026', '2026-11-23', false],
  ['Okafor', 'Okaforr', false],
  ['', '', true],
  ['', 'x', false],
])('"%s" is kept as "%s": %s', (entered, shown, same) => expect(sameValue(entered, shown)).toBe(same));
