import type { UatWorld } from 'council-uat';
import { amountOf } from '../../pages/shared/acting/same-value.ts';
import { parseDate } from '../../pages/shared/dates/written.ts';
import type { TableContent } from '../../pages/shared/finding/in-page/types.ts';
import { table } from '../../pages/shared/reading.ts';
import { columnIndex } from '../../pages/shared/tables.ts';
import { toolsOf } from './tools.ts';

/** `some` rows in any order, `all` of them in any order, or all in this `order`. */
export type Extent = 'some' | 'all' | 'order';

/** What is wrong with a table's rows, as a sentence; undefined when they are as wanted. The first wanted row names columns. */
export function compareRows(
  content: TableContent,
  [headings = [], ...wanted]: readonly (readonly string[])[],
  extent: Extent,
): string | undefined {
  const at = headings.map((heading) => columnIndex(content.headings, heading));
  const shown = content.rows.map((row) => at.map((index) => row[index] ?? ''));
  if (extent === 'order') return firstDifference(shown, wanted, headings);
  const left = [...shown];
  for (const row of wanted) {
    const found = left.findIndex((one) => sameRow(one, row));
    if (found < 0) return missingRow(row, shown);
    left.splice(found, 1);
  }
  return extent === 'all' && left.length > 0
    ? `has ${left.length} more: ${left.slice(0, 5).map(line).join('; ')}`
    : undefined;
}

/** A cell is as wanted to the letter, as the same amount, or as the same date. */
export function sameCell(shown: string, wanted: string): boolean {
  if (shown === wanted) return true;
  const date = parseDate(wanted);
  if (date !== undefined) return parseDate(shown) === date;
  const amount = amountOf(wanted);
  return amount !== undefined && /[£.,]/.test(wanted) && amountOf(shown) === amount;
}

/** One cell by a text of its row and the heading of its column. Throws a sentence when there is no such row, or several. */
export async function cellOf(
  world: UatWorld,
  where: { table: string; row: string; column: string },
): Promise<string> {
  const content = await table(toolsOf(world), where.table, []);
  const at = columnIndex(content.headings, where.column);
  const exact = content.rows.filter((row) => row.includes(where.row));
  const rows =
    exact.length > 0 ? exact : content.rows.filter((row) => row.some((cell) => cell.includes(where.row)));
  if (rows.length === 1) return rows[0]?.[at] ?? '';
  if (rows.length === 0)
    throw new Error(
      `The table has no row for “${where.row}”. Its rows are ${content.rows.slice(0, 8).map(line).join('; ') || 'none'}.`,
    );
  throw new Error(
    `The table has ${rows.length} rows for “${where.row}”: ${rows.slice(0, 5).map(line).join('; ')}. Name a text that only one has.`,
  );
}

function sameRow(shown: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((cell, at) => sameCell(shown[at] ?? '', cell));
}

function missingRow(row: readonly string[], shown: readonly (readonly string[])[]): string {
  const likeness = (one: readonly string[]) => row.filter((cell, at) => sameCell(one[at] ?? '', cell)).length;
  const [near] = [...shown].sort((one, other) => likeness(other) - likeness(one));
  const nearest = near !== undefined && likeness(near) > 0 ? `. Nearest is ${line(near)}` : '';
  return `has no row ${line(row)} among its ${shown.length}${nearest}`;
}

function firstDifference(
  shown: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
  headings: readonly string[],
): string | undefined {
  for (const [at, row] of wanted.entries()) {
    const other = shown[at];
    if (other === undefined) return `ends after ${shown.length} rows; expected ${wanted.length}`;
    const column = row.findIndex((cell, index) => !sameCell(other[index] ?? '', cell));
    if (column >= 0)
      return `has “${other[column]}” in row ${at + 1} under “${headings[column]}”; expected “${row[column]}”`;
  }
  return shown.length > wanted.length ? `has ${shown.length} rows; expected ${wanted.length}` : undefined;
}

function line(row: readonly string[]): string {
  return `| ${row.join(' | ')} |`;
}
