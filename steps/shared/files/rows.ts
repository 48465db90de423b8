import type { UatWorld } from 'council-uat';
import { lastDownload } from './downloads.ts';

/** Rows of the downloaded CSV file or of the first sheet of the workbook, headings first, every cell as text. */
export async function rowsOfFile(world: UatWorld): Promise<string[][]> {
  const { kind, bytes, name } = lastDownload(world);
  if (kind === 'workbook') return rowsOfWorkbook(bytes);
  if (kind === 'csv' || kind === 'text') return rowsOfCsv(bytes);
  throw new Error(`“${name}” has no rows: by its content it is a ${kind}.`);
}

/** UTF-8 with or without a mark at its start, else Windows-1252; commas, semicolons or tabs. */
async function rowsOfCsv(bytes: Buffer): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync');
  const text = decoded(bytes);
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => firstLine.split(mark).length;
  const delimiter = [',', ';', '\t'].sort((one, other) => count(other) - count(one))[0] ?? ',';
  return parse(text, {
    delimiter,
    relaxColumnCount: true,
    skipEmptyLines: true,
    relaxQuotes: true,
    trim: true,
  }) as string[][];
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function rowsOfWorkbook(bytes: Buffer): Promise<string[][]> {
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  await book.xlsx.load(bytes as never);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1));
    rows.push(
      cells.map(({ value, text }) =>
        value instanceof Date ? value.toISOString().slice(0, 10) : text.trim(),
      ),
    );
  });
  return rows;
}
