import { describe, expect, it } from 'vitest';
import { compareRows, sameCell } from '../../steps/shared/checking-tables.ts';
import { differsOnly } from '../../steps/shared/compared.ts';

const TABLE = {
  headings: ['Name ▲', 'Cost', ''],
  rows: [
    ['Smith', '£1,234.50', 'Edit'],
    ['Jones', '£2.00', 'Edit'],
  ],
};

describe('compareRows', () => {
  it.each([
    [
      'some',
      [
        ['name', 'Cost'],
        ['Jones', '2.00'],
      ],
      undefined,
    ],
    ['some', [['Name'], ['Jones'], ['Jones']], 'has no row | Jones | among its 2. Nearest is | Jones |'],
    [
      'some',
      [
        ['Name', 'Cost'],
        ['Jones', '£3.00'],
      ],
      'has no row | Jones | £3.00 | among its 2. Nearest is | Jones | £2.00 |',
    ],
    ['all', [['Name'], ['Smith']], 'has 1 more: | Jones |'],
    ['all', [['Name'], ['Jones'], ['Smith']], undefined],
    ['order', [['Name'], ['Jones'], ['Smith']], 'has “Smith” in row 1 under “Name”; expected “Jones”'],
    ['order', [['Name'], ['Smith']], 'has 2 rows; expected 1'],
    ['order', [['Name'], ['Smith'], ['Jones'], ['Lee']], 'ends after 2 rows; expected 3'],
  ] as const)('%s of %j', (extent, wanted, fault) => {
    expect(compareRows(TABLE, wanted, extent)).toBe(fault);
  });

  it('names the columns when one is not there', () => {
    expect(() => compareRows(TABLE, [['Price']], 'some')).toThrow(
      'The table has no column “Price”. Its columns are “Name ▲”, “Cost”.',
    );
  });
});

it('compares cells as amounts and dates only where they are written as such', () => {
  expect(sameCell('£1,234.50', '1234.50')).toBe(true);
  expect(sameCell('22 Nov 2026', '22/11/2026')).toBe(true);
  expect(sameCell('00412', '412')).toBe(false);
});

it('shows what differs only in capitals, spaces or a sign', () => {
  expect(differsOnly('Total 1234.50', 'In all: TOTAL  £1,234.50.')).toBe('TOTAL  £1,234.50.');
  expect(differsOnly('Approved', 'Refused')).toBeUndefined();
});
