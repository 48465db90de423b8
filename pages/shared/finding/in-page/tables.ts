import type { Kit } from './kit.ts';
import type { TableContent } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const CELLS =
  ':scope > td, :scope > th, :scope > [role=cell], :scope > [role=gridcell], :scope > [role=columnheader], :scope > [role=rowheader]';
export const HEADS = 'th, [role=columnheader]';

/** Tables that hold data, not those that only lay a page out. */
export function dataTables(roots: readonly Element[] | null): Element[] {
  const all = kit.within(roots, 'table, [role=table], [role=grid], [role=treegrid]');
  return all.filter((table) => {
    if (table.matches('[role=presentation], [role=none]')) return false;
    const rows = rowsOf(table);
    if (all.some((other) => other !== table && table.contains(other) && rowsOf(other).length > 0))
      return hasHeads(table);
    return hasHeads(table) || (rows.length > 0 && table.querySelector('input, select, textarea') === null);
  });
}

export function hasHeads(table: Element): boolean {
  return [...table.querySelectorAll(HEADS)].some((head) => tableOf(head) === table);
}

export function tableOf(element: Element): Element | null {
  return element.closest('table, [role=table], [role=grid], [role=treegrid]');
}

/** The table's own rows, not those of a table inside a cell. */
export function rowsOf(table: Element): Element[] {
  return kit
    .deep(table, 'tr, [role=row]')
    .filter((row) => tableOf(row) === table && !row.matches('[role=presentation]'));
}

export function cellsOf(row: Element): Element[] {
  return [...row.querySelectorAll(CELLS)];
}

/** What a cell shows: its words, else what its control holds, else its picture's text. */
export function cellText(cell: Element): string {
  const text = kit.squeeze(kit.textIn(cell, 'select, option, textarea'));
  if (text !== '') return text;
  const control = cell.querySelector('input:not([type=hidden]), select, textarea');
  if (control !== null) return kit.shownValue(control) ?? '';
  return kit.squeeze(
    cell.querySelector('[alt], [title], [aria-label]')?.getAttribute('alt') ??
      cell.querySelector('[title]')?.getAttribute('title'),
  );
}

/** A cell for each column that it spans. */
export function spread(cells: readonly Element[]): Element[] {
  return cells.flatMap((cell) =>
    Array.from({ length: Math.min(50, Number(cell.getAttribute('colspan')) || 1) }, () => cell),
  );
}

export function headRow(rows: readonly Element[]): Element | undefined {
  const heads = rows.filter(
    (row) => cellsOf(row).length > 0 && cellsOf(row).every((cell) => cell.matches(`${HEADS}, thead td`)),
  );
  const first = rows[0];
  const bold = first !== undefined && /head/i.test(first.className) ? first : undefined;
  return heads.filter((row) => row.closest('thead') !== null).at(-1) ?? heads[0] ?? bold;
}

/** The headings above a table whose own are drawn in another one, so that they stay while it scrolls. */
export function detachedHeads(table: Element, width: number): string[] {
  const before = kit
    .deep(document, 'table, [role=grid]')
    .filter((other) => kit.isBefore(other, table) && hasHeads(other));
  const heads = before.at(-1);
  if (heads === undefined || rowsOf(heads).length > 2) return [];
  const row = headRow(rowsOf(heads));
  const texts = row === undefined ? [] : spread(cellsOf(row)).map((cell) => kit.cellText(cell));
  return texts.length === width ? texts : [];
}

/** 2 with headings and rows, be they drawn apart, else 1: which of two tables is rather meant. */
export function headedness(table: Element): number {
  const rows = rowsOf(table);
  if (headRow(rows) !== undefined) return rows.length > 1 ? 2 : 1;
  const width = Math.max(0, ...rows.map((row) => spread(cellsOf(row)).length));
  return detachedHeads(table, width).length > 0 ? 2 : 1;
}

/** What a table shows, as text: rows that are hidden or only span the table for a remark are left out. */
export function tableContent(table: Element): TableContent {
  const rows = rowsOf(table).filter((row) => kit.isShown(row));
  const head = headRow(rows);
  const body = rows.filter(
    (row) => row !== head && cellsOf(row).some((cell) => cell.matches('td, [role=cell], [role=gridcell]')),
  );
  const lines = body.map((row) => spread(cellsOf(row)));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const texts = lines
    .filter((line) => new Set(line).size > 1 || width <= 1)
    .map((line) => line.map((cell) => kit.cellText(cell)));
  const own = head === undefined ? [] : spread(cellsOf(head)).map((cell) => kit.cellText(cell));
  return { headings: own.length > 0 ? own : detachedHeads(table, width), rows: texts };
}

/** The heading of the column in which an element stands. */
export function columnHeading(element: Element): string {
  const cell = element.closest('td, [role=cell], [role=gridcell]');
  const row = cell?.closest('tr, [role=row]');
  const table = cell === null ? null : tableOf(cell);
  if (!cell || !row || table === null) return '';
  const head = headRow(rowsOf(table));
  const at = spread(cellsOf(row)).indexOf(cell);
  return head === undefined ? '' : kit.cellText(spread(cellsOf(head))[at] ?? head);
}
