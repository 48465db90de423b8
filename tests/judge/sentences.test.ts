import { describe, expect, it } from 'vitest';
import { named, share } from '../../harness/judge/index.ts';
import { aScenario } from '../run-record.ts';

describe('scenarios in a sentence', () => {
  it('are named by id and title, with how many more there are', () => {
    const scenarios = Array.from({ length: 6 }, (_, at) =>
      aScenario({ id: `A-${at}`, title: `Title ${at}` }),
    );
    expect(named(scenarios)).toBe('A-0 Title 0; A-1 Title 1; A-2 Title 2; A-3 Title 3; and 2 more');
  });

  it('that are rows of an outline are named together, without their title twice', () => {
    const rows = ['£499.99', '£500.01', '£1.00', '£2.00', '£3.00'].map((row) =>
      aScenario({ id: `CT-014/${row}`, title: `A refund at the limit: ${row}` }),
    );
    expect(named(rows.slice(0, 2))).toBe('CT-014 A refund at the limit (£499.99, £500.01)');
    expect(named(rows)).toBe('CT-014 A refund at the limit (£499.99, £500.01, £1.00, £2.00, and 1 more)');
  });

  it('without an id tag are named once', () => {
    const untagged = aScenario({ id: 'features/a/b.feature › A bill', title: 'A bill' });
    expect(named([untagged])).toBe('features/a/b.feature › A bill');
  });

  it('have long titles cut at a word', () => {
    expect(named([aScenario({ id: 'A-1', title: 'word '.repeat(40).trim() })])).toMatch(
      /^A-1 (word )+word…$/,
    );
  });

  it.each([
    [2, 24, '2 of 24 scenarios'],
    [24, 24, 'All 24 scenarios'],
    [1, 1, 'The only scenario'],
  ])('%i of %i is “%s”', (part, whole, said) => {
    expect(share(part, whole)).toBe(said);
  });
});
