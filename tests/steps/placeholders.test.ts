import { expect, it } from 'vitest';
import { filled } from '../../steps/shared/placeholders.ts';

const world = {
  kept: new Map([['case number', 'R-1']]),
  surroundings: { values: new Map([['rent account', '00412']]), today: '2026-11-20' },
} as never;

it.each([
  ['Case <case number> of <rent account>', 'Case R-1 of 00412'],
  ['<today> and <in 5 working days>', '20/11/2026 and 27/11/2026'],
  ['a <b> c', 'a <b> c'],
  ['<Surname of the tenant>', '<Surname of the tenant>'],
])('fills "%s"', (text, result) => expect(filled(world, text)).toBe(result));

it('does not type a name that is a slip away from one that was kept', () => {
  expect(() => filled(world, '<case numbr>')).toThrow(
    'Nothing was kept as <case numbr>. Did you mean <case number>?',
  );
});
