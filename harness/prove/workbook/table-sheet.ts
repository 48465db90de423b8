import { setImmediate as breathe } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import { cellText, looksLikeFormula } from './cell-text.ts';

/** Rows after which what was written may drain: the sheet is never whole in memory. */
const ROWS_BETWEEN_BREATHS = 500;
/** Excel takes 65,530 links a sheet, and no column but one has them. */
const LINKED_ROWS = 65_000;
const LINE_HEIGHT = 15;
const LINES_AT_MOST = 20;
const TEXT_FORMAT = '@';
const DAY_FORMAT = 'd mmm yyyy';
const DATE_FORMAT = 'd mmm yyyy hh:mm:ss';
/** Named, because a font without a name is another one in every program. */
export const FONT = { name: 'Calibri', size: 11 } as const;
const HEADER = {
  font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF17365C' } },
  alignment: { vertical: 'middle', wrapText: true, horizontal: 'left', indent: 1 },
} as const satisfies Partial<ExcelJS.Style>;
const COLOURS: Readonly<Record<string, string>> = {
  passed: 'FF1E6B3C',
  GO: 'FF1E6B3C',
  failed: 'FF9B1C1C',
  'NO-GO': 'FF9B1C1C',
  blocked: 'FF8A5A00',
  flaky: 'FF8A5A00',
  'not executable': 'FF8A5A00',
};

export type Cell = string | number | Date | null;

export interface Column<Row> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => Cell;
  readonly format?: string;
  /** An address that the text leads to. */
  readonly link?: (row: Row) => string | undefined;
  /** This column and those after it are not printed: a page is too narrow for all. */
  readonly onScreen?: true;
}

/**
 * A sheet of rows under frozen headers with filters. Text is never a formula; dates and numbers are real. `none` is what
 * a sheet without rows says.
 */
export async function writeTable<Row>(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  none = 'None.',
): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    properties: { defaultRowHeight: 15 },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeHeader(sheet, columns);
  let written = 0;
  for (const row of rows) {
    writeRow(sheet, columns, row);
    if (++written % ROWS_BETWEEN_BREATHS === 0) await breathe();
  }
  if (written === 0) sheet.addRow([]).getCell(1).value = none;
  setPrinted(sheet, columns, written + 1);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written + 1, column: columns.length } };
  await sheet.commit();
}

/** What goes on paper: the headers on each page, and the columns that a page is wide enough for. */
function setPrinted<Row>(sheet: ExcelJS.Worksheet, columns: readonly Column<Row>[], rows: number): void {
  const onPaper = columns.findIndex(({ onScreen }) => onScreen);
  const last = sheet.getColumn(onPaper === -1 ? columns.length : onPaper).letter;
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.pageSetup.printArea = `A$1:${last}$${Math.max(2, rows)}`;
}

/** Figures stand to the right; what follows them keeps its distance. */
export function setCell(cell: ExcelJS.Cell, value: Cell, format?: string): void {
  const left = typeof value === 'number' ? {} : ({ horizontal: 'left', indent: 1 } as const);
  cell.alignment = { vertical: 'top', wrapText: typeof value === 'string', ...left };
  if (typeof value === 'string') setText(cell, value);
  else cell.value = value;
  if (value instanceof Date) cell.numFmt = format ?? (isDay(value) ? DAY_FORMAT : DATE_FORMAT);
  else if (typeof value === 'number' && format) cell.numFmt = format;
}

/** Midnight to the second is a day without a time. */
function isDay(date: Date): boolean {
  return date.getTime() % 86_400_000 === 0;
}

function setText(cell: ExcelJS.Cell, value: string): void {
  cell.value = cellText(value);
  if (looksLikeFormula(value)) cell.numFmt = TEXT_FORMAT;
  const colour = COLOURS[value];
  if (colour) cell.font = { ...FONT, bold: true, color: { argb: colour } };
}

function writeHeader<Row>(sheet: ExcelJS.Worksheet, columns: readonly Column<Row>[]): void {
  const header = sheet.getRow(1);
  header.height = 30;
  columns.forEach(({ header: text }, at) => {
    const cell = header.getCell(at + 1);
    cell.value = text;
    Object.assign(cell, HEADER);
  });
  header.commit();
}

/** Points that a row needs: not every program makes room for wrapped text by itself. Undefined where one line will do. */
export function rowHeight(values: readonly Cell[], widths: readonly number[]): number | undefined {
  const lines = values.map((value, at) => (typeof value === 'string' ? linesOf(value, widths[at] ?? 10) : 1));
  const most = Math.min(LINES_AT_MOST, Math.max(1, ...lines));
  return most === 1 ? undefined : most * LINE_HEIGHT;
}

function linesOf(text: string, width: number): number {
  const lines = text.slice(0, width * LINES_AT_MOST).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.9))), 0);
}

function writeRow<Row>(sheet: ExcelJS.Worksheet, columns: readonly Column<Row>[], data: Row): void {
  const row = sheet.addRow([]);
  const values = columns.map(({ value }) => value(data));
  const height = rowHeight(
    values,
    columns.map(({ width }) => width),
  );
  if (height !== undefined) row.height = height;
  columns.forEach(({ format, link }, at) => {
    const cell = row.getCell(at + 1);
    setCell(cell, values[at] ?? null, format);
    const hyperlink = link?.(data);
    if (hyperlink !== undefined && row.number <= LINKED_ROWS) {
      cell.value = { text: String(cell.value), hyperlink };
      cell.font = { ...FONT, underline: true, color: { argb: 'FF17365C' } };
    }
  });
  row.commit();
}
