import type ExcelJS from 'exceljs';

const LINE = { style: 'thin', color: { argb: 'FFCFD6DE' } } as const;

export const TITLE = { font: { bold: true, size: 15, color: { argb: 'FF17365C' } } } as const;
export const HEADING = {
  font: { bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF17365C' } },
  alignment: { vertical: 'middle', wrapText: true },
} as const satisfies Partial<ExcelJS.Style>;
export const MUTED = { font: { color: { argb: 'FF5A6675' } } } as const;

/** A cell that a person fills in: the only ones that can be changed. */
export function makeInput(cell: ExcelJS.Cell): void {
  cell.protection = { locked: false };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF7D6' } };
  cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
  cell.alignment = { vertical: 'top', wrapText: true };
}

/** Text that is there to be read: never a formula, never cut. */
export function setRead(cell: ExcelJS.Cell, text: string, style: Partial<ExcelJS.Style> = {}): void {
  Object.assign(cell, style);
  cell.value = text;
  cell.numFmt = '@';
  cell.alignment = { vertical: 'top', wrapText: true, ...style.alignment };
}

/** Points that wrapped text needs in a column of `width` characters. */
export function heightOf(text: string, width: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);
  return Math.min(400, lines * 15 + 4);
}

/** Without a password: it keeps from slips, and reading it in checks what was changed. */
export async function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect('', { formatRows: true, formatColumns: true });
}
