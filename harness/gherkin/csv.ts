import { CsvError, parse } from 'csv-parse/sync';
import { ProjectFault } from '../errors.ts';

/** A record of a CSV file. `number` counts as Excel does: the header is row 1. */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a CSV file, the header first; with `,`, `;` or tabs between cells, with or without a byte-order mark,
 * whatever its lines end in. Cells are text and nothing else: a formula is what it says. Rows without a word are left
 * out. Throws ProjectFault where quotes do not close.
 */
export function csvRows(file: string, text: string): CsvRow[] {
  const plain = text.replace(/^\uFEFF/, '');
  // Excel's own first line about its delimiter.
  const said = /^sep=(.)\r?\n/i.exec(plain);
  const body = said ? plain.slice(said[0].length) : plain;
  const first = said ? 2 : 1;
  const records = parsed(file, body, said?.[1] ?? delimiterOf(body));
  return records
    .map((cells, index) => ({ number: first + index, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function parsed(file: string, text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? `:${String(error.lines)}` : '';
    throw new ProjectFault(
      {
        where: `${file}${line}`,
        wrong: 'a quotation mark stands where none belongs, or one is not closed',
        next: 'Save the file from Excel, which writes the quotation marks itself',
      },
      { cause: error },
    );
  }
}

/** The one that stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (one: string) => header.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
