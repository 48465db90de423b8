import type * as shared from '../../names.ts';
import type * as captions from './captions.ts';
import type * as names from './names.ts';
import type { Findings, PageRules } from './types.ts';

type Kit = typeof shared & typeof captions & typeof names;

/** A cell with the columns that it spans, from 0, `to` excluded. */
interface Placed {
  readonly cell: Element;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The cells under declared headers, in every table and grid. */
export function declaredCells(kit: Kit, findings: Findings, rules: PageRules): Element[] {
  return findings.tables.flatMap((table) => {
    const rows = rowsOf(table);
    const declared = rows.flatMap((row, index) =>
      row.filter((cell) => isDeclaredHeader(kit, cell, row, index, rules)),
    );
    if (declared.length === 0) return [];
    const placed = placeCells(rows);
    return declared.flatMap((header) => {
      const below = cellsBelow(kit, placed, header);
      return below.length > 0 || !isHeaderCell(kit, header) ? below : cellsUnder(findings, header, table);
    });
  });
}

/**
 * A header by its kind counts with every declared name. In a table without such headers a cell of the first
 * row may be one: not if it reads as the caption of the cell beside it.
 */
export function isDeclaredHeader(
  kit: Kit,
  cell: Element,
  row: readonly Element[],
  index: number,
  rules: PageRules,
): boolean {
  const { columns, fields, secrets } = rules;
  if (isHeaderCell(kit, cell)) return isNamed(kit, cell, [...columns, ...fields, ...secrets]);
  if (index > 0 || cell.localName === 'th' || /:\s*$/.test(cell.textContent ?? '')) return false;
  const isCaption = row.length === 2 && row[0] === cell;
  return isNamed(kit, cell, isCaption ? columns : [...columns, ...fields, ...secrets]);
}

export function isNamed(kit: Kit, cell: Element, names: readonly string[]): boolean {
  if (cell.querySelector('table') !== null) return false;
  const texts = [
    cell.textContent ?? '',
    cell.getAttribute('aria-label') ?? '',
    cell.getAttribute('abbr') ?? '',
  ];
  return texts.some((text) => text.trim().length <= 80 && kit.holdsName(kit.wordsOf(text), names));
}

export function isHeaderCell(kit: Kit, cell: Element): boolean {
  return cell.getAttribute('role') === 'columnheader' || kit.isColumnHeader(cell);
}

export function rowsOf(table: Element): Element[][] {
  if (table.localName === 'table' && (table as HTMLTableElement).rows.length > 0) {
    return Array.from((table as HTMLTableElement).rows, (row) => Array.from(row.cells));
  }
  const rows = Array.from(table.querySelectorAll('[role=row]'));
  const cells = '[role=cell], [role=gridcell], [role=columnheader], [role=rowheader]';
  return rows.map((row) => Array.from(row.querySelectorAll(cells)));
}

/** Puts cells into columns: by `aria-colindex`, else from the left, around what spans several rows. */
export function placeCells(rows: readonly (readonly Element[])[]): Placed[] {
  const placed: Placed[] = [];
  const taken: number[][] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      const index = Number(cell.getAttribute('aria-colindex') ?? 0);
      if (index > 0) column = index - 1;
      while ((taken[row] ?? []).includes(column)) column += 1;
      const { colSpan = 1, rowSpan = 1 } = cell as Partial<HTMLTableCellElement>;
      const to = column + Math.max(1, colSpan);
      placed.push({ cell, row, from: column, to });
      for (let below = row; below < Math.min(row + Math.max(1, rowSpan), rows.length); below += 1) {
        const columns = taken[below] ?? [];
        for (let one = column; one < to; one += 1) columns.push(one);
        taken[below] = columns;
      }
      column = to;
    }
  });
  return placed;
}

/** Under a cell that is no header by its kind, a cell with a table inside is layout, not a value. */
export function cellsBelow(kit: Kit, placed: readonly Placed[], header: Element): Element[] {
  const place = placed.find(({ cell }) => cell === header);
  if (place === undefined) return [];
  const isReal = isHeaderCell(kit, header);
  const below = placed.filter(({ row, from, to }) => row > place.row && from < place.to && to > place.from);
  return below
    .map(({ cell }) => cell)
    .filter((cell) => !isHeaderCell(kit, cell) && (isReal || cell.querySelector('table') === null));
}

/** Headers may be a table of their own above the rows: then what lies under the header, close by, counts. */
export function cellsUnder(findings: Findings, header: Element, table: Element): Element[] {
  const above = header.getBoundingClientRect();
  let widget = table;
  for (let level = 0; level < 4 && widget.parentElement !== document.body; level += 1)
    widget = widget.parentElement ?? widget;
  const cells = findings.tables
    .filter((other) => widget.contains(other))
    .flatMap((other) => rowsOf(other).flat());
  return cells.filter((cell) => {
    const { left, width, top } = cell.getBoundingClientRect();
    const middle = left + width / 2;
    return width > 0 && top >= above.bottom - 2 && middle >= above.left && middle <= above.right;
  });
}
