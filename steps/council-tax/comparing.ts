import { expect } from '@playwright/test';

type Row = Readonly<Record<string, string | undefined>>;

/**
 * Compares tables line by line, in the columns that were asked for, and reports every line that differs:
 * `Charges by band: expected "Band A, £1,432.25", but it is "Band A, £1,432.24".`
 */
export function expectRows(what: string, actual: readonly Row[], expected: readonly Row[]): void {
  const columns = Object.keys(expected[0] ?? {});
  const text = (row: Row | undefined) => (row ? columns.map((column) => row[column]).join(', ') : 'nothing');
  const length = Math.max(actual.length, expected.length);
  const lines = Array.from({ length }, (_, index) => [text(actual[index]), text(expected[index])] as const);
  const differing = lines.filter(([is, wanted]) => is !== wanted);
  const side = (index: 0 | 1) => differing.map((line) => line[index]).join('; ');
  expect(side(0), what).toBe(side(1));
}

/** Compares lists as people would read them out: "Line, Description, Total". */
export function expectList(what: string, actual: readonly string[], expected: readonly string[]): void {
  expect(actual.join(', ') || 'none', what).toBe(expected.join(', ') || 'none');
}
