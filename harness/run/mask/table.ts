import { type DeclaredNames, isDeclaredColumn, isDeclaredField } from './declared-names.ts';
import { maskedValue } from './find/declared.ts';
import type { Finders } from './finders.ts';

/** A value nested deeper than this is left out rather than kept unlooked at. */
const DEEPEST = 40;

/**
 * Masks a step's table. A declared header masks its column; in a table of two columns a declared name on the
 * left masks the value on its right. Where a table of two columns can be read both ways, both are masked.
 */
export function tableMask(
  finders: Finders,
  names: DeclaredNames,
): (rows: readonly (readonly string[])[]) => string[][] {
  return (rows) => {
    const columns = declaredColumns(rows, names);
    return rows.map((row, index) =>
      row.map((cell, column) => {
        const header = index > 0 ? columns.get(column) : undefined;
        const isValue = column === 1 && row.length === 2 && isDeclaredField(names, row[0] ?? '');
        const name = isValue ? row[0] : header;
        return name === undefined ? finders.mask(cell) : maskedValue(name, cell);
      }),
    );
  };
}

/**
 * Masks what a doc string or an attachment holds, at any depth: strings, and the values of declared keys.
 * Arrays of rows are tables. Numbers under a declared key are masked too; a circle is cut.
 */
export function valueMask(finders: Finders, names: DeclaredNames): (value: unknown) => unknown {
  const table = tableMask(finders, names);
  const visit = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) return maskedValue('', 'too deep');
    if (typeof value === 'string') return finders.mask(value);
    if (isTable(value)) return table(value);
    if (Array.isArray(value)) return value.map((item) => visit(item, depth + 1));
    if (typeof value !== 'object' || value === null) return maskedNumber(value, finders);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        finders.mask(key),
        isDeclaredField(names, key) && item !== null && item !== ''
          ? maskedValue(key, String(item))
          : visit(item, depth + 1),
      ]),
    );
  };
  return (value) => visit(value, 0);
}

/** The headers that mask, by column. In a table of two columns other declared names below make it no header. */
function declaredColumns(rows: readonly (readonly string[])[], names: DeclaredNames): Map<number, string> {
  const headers = rows[0] ?? [];
  const isFieldTable =
    headers.length === 2 && rows.slice(1).some((row) => isDeclaredField(names, row[0] ?? ''));
  const declared = [...headers.entries()].filter(([, header]) => isDeclaredColumn(names, header));
  return new Map(isFieldTable ? declared.filter(([column]) => column > 0) : declared);
}

function isTable(value: unknown): value is string[][] {
  const isRow = (row: unknown) => Array.isArray(row) && row.every((cell) => typeof cell === 'string');
  return Array.isArray(value) && value.length > 0 && value.every(isRow);
}

/** A number may be an NHS number. */
function maskedNumber(value: unknown, finders: Finders): unknown {
  if (typeof value !== 'number' && typeof value !== 'bigint') return value;
  const text = String(value);
  const masked = finders.mask(text);
  return masked === text ? value : masked;
}
