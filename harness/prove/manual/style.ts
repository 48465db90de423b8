import type ExcelJS from 'exceljs';

const LINE = { style: 'thin', color: { argb: 'FFCFD6DE' } } as const;

/** Named, because a font without a name is another one in every program. */
const NAME = 'Calibri';

export const PLAIN = { font: { name: NAME, size: 11 } } as const;
export const BOLD = { font: { name: NAME, size: 11, bold: true } } as const;
export const LINK = { font: { name: NAME, size: 11, underline: true, color: { argb: 'FF17365C' } } } as const;
export const TITLE = { font: { name: NAME, bold: true, size: 15, color: { argb: 'FF17365C' } } } as const;
export const HEADING = {
  font: { name: NAME, size: 11, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF17365C' } },
  alignment: { vertical: 'middle', wrapText: true },
} as const satisfies Partial<ExcelJS.Style>;
export const MUTED = { font: { name: NAME, size: 11, color: { argb: 'FF5A6675' } } } as const;

/** A cell that a person fills in: the only ones that can be changed. */
export function makeInput(cell: ExcelJS.Cell): void {
  cell.protection = { locked: false };
  Object.assign(cell, PLAIN);
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF7D6' } };
  cell.border = { top: LINE, left: LINE, bottom: LINE, right: LINE };
  cell.alignment = { vertical: 'top', wrapText: true };
}

/** A line below what belongs together. */
export function underline(cell: ExcelJS.Cell): void {
  cell.border = { bottom: LINE };
}

/** Text that is there to be read: never a formula, never cut. */
export function setRead(cell: ExcelJS.Cell, text: string, style: Partial<ExcelJS.Style> = PLAIN): void {
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
