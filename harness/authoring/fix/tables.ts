import type { GherkinDocument, TableRow } from '@cucumber/messages';
import { examplesIn, rowsFile } from '../../gherkin/example-rows.ts';
import { displayWidth } from '../display-width.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines up the columns of every table that the feature has itself. Changes `lines`; how many tables it changed. */
export function formatTables(lines: readonly SourceLine[], document: GherkinDocument): number {
  return tablesIn(document).filter((rows) =>
    formatTable(rows.flatMap(({ location }) => lines[location.line - 1] ?? [])),
  ).length;
}

function tablesIn(document: GherkinDocument): (readonly TableRow[])[] {
  const children = document.feature?.children ?? [];
  const inner = children.flatMap((child) => child.rule?.children ?? [child]);
  const steps = inner.flatMap(({ background, scenario }) => [
    ...(background?.steps ?? []),
    ...(scenario?.steps ?? []),
  ]);
  const examples = examplesIn(document).flatMap(({ examples: one }) =>
    rowsFile(one) === undefined ? [one] : [],
  );
  return [
    ...steps.flatMap(({ dataTable }) => (dataTable ? [dataTable.rows] : [])),
    ...examples.map(({ tableHeader, tableBody }) => (tableHeader ? [tableHeader, ...tableBody] : [])),
  ].filter((rows) => rows.length > 0);
}

function formatTable(lines: readonly SourceLine[]): boolean {
  const rows = lines.map(({ text }) => cellsOf(text));
  if (rows.some((cells) => cells === undefined)) return false;
  const cells = rows as string[][];
  const widest = (column: number) =>
    cells.reduce((width, row) => Math.max(width, displayWidth(row[column] ?? '')), 0);
  const widths = (cells[0] ?? []).map((_, column) => widest(column));
  const indent = /^\s*/.exec(lines[0]?.text ?? '')?.[0] ?? '';
  let changed = false;
  for (const [index, line] of lines.entries()) {
    const text = `${indent}| ${(cells[index] ?? []).map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | ')} |`;
    if (text === line.text) continue;
    line.text = text;
    changed = true;
  }
  return changed;
}

/** Cells as written, `\|` and all; undefined where something stands behind the last one. */
function cellsOf(line: string): string[] | undefined {
  const parts = line.trim().match(/(?:\\.|[^|\\])*(?:\||$)/g) ?? [];
  const [first = '', ...cells] = parts.filter((part, index) => part !== '' || index < parts.length - 1);
  if (first !== '|' || cells.some((cell) => !cell.endsWith('|'))) return undefined;
  return cells.map((cell) => cell.slice(0, -1).trim());
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}
