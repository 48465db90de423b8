import { type FaultParts, ProjectFault, ProjectFaults } from '../errors.ts';
import { type ColumnKind, ColumnsFile, type ExampleColumns } from '../project/example-columns.ts';
import { check } from '../project/issue-faults.ts';
import { didYouMean } from '../project/near-miss.ts';
import { yamlSource } from '../project/yaml-source.ts';
import { type CsvRow, csvRows } from './csv.ts';
import type { ExampleFile } from './example-files.ts';
import { cellValue } from './example-values.ts';

/** Rows of an example file, the column that names the row first. */
export interface ExampleTable {
  /** The CSV: POSIX in the project. */
  readonly file: string;
  readonly columns: readonly string[];
  /** By column; undefined for a file that says nothing of its columns. */
  readonly kinds: Readonly<Record<string, ColumnKind>> | undefined;
  readonly rows: readonly CsvRow[];
}

/** So many wrong cells are named one by one; a file that is wrong throughout needs no more. */
const MOST_FAULTS = 10;

/** Reads an example file and what it says of its columns. Throws ProjectFaults that name file, row and column. */
export function exampleTable({ files, fault }: ExampleFile): ExampleTable {
  if (fault !== undefined) throw fault;
  const [csv, columnsFile] = files;
  if (csv === undefined) throw new Error('an example file without a text');
  const said = columnsFile && columnsOf(columnsFile);
  const [header, ...rows] = csvRows(csv.path, csv.text);
  const faults = header ? headerFaults(csv.path, header.cells, said, columnsFile?.path) : [empty(csv.path)];
  if (header === undefined || faults.length > 0) throw new ProjectFaults(faults);
  const table = { file: csv.path, columns: header.cells, kinds: said?.columns, rows };
  return keyFirst(withValues(table, said?.key ?? header.cells[0] ?? ''), said?.key);
}

/** Whether an example file can be read. */
export function isSound(source: ExampleFile): boolean {
  try {
    exampleTable(source);
    return true;
  } catch (error) {
    if (error instanceof ProjectFault) return false;
    throw error;
  }
}

function columnsOf({ path, text }: ExampleFile['files'][number]): ExampleColumns {
  const result = check(ColumnsFile, yamlSource(path, text));
  if ('faults' in result) throw new ProjectFaults(result.faults);
  return result.value;
}

function headerFaults(
  file: string,
  columns: readonly string[],
  said: ExampleColumns | undefined,
  saidIn = '',
): ProjectFault[] {
  const kinds = said && Object.keys(said.columns);
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  const strangers = kinds ? columns.filter((name) => !kinds.includes(name)) : [];
  const wanted = [...(kinds ?? []), ...(said?.key === undefined ? [] : [said.key])];
  const missing = [...new Set(wanted)].filter((name) => !columns.includes(name));
  return [
    ...(columns.includes('') ? [fault(`${file}:1`, { wrong: 'a column has no name' })] : []),
    ...twice.map((name) => fault(`${file}:1 › ${name}`, { wrong: 'two columns have this name' })),
    ...strangers.map((name) => fault(`${file}:1 › ${name}`, stranger(saidIn, name, missing))),
    ...missing
      .filter((name) => didYouMean(name, strangers) === undefined)
      .map((name) => fault(`${file}:1`, { wrong: `the column "${name}" of ${saidIn} is not there` })),
  ];
}

function stranger(saidIn: string, name: string, missing: readonly string[]) {
  return { wrong: `${saidIn} has no such column`, ...near(name, missing) };
}

/** Every cell as its kind wants it. Throws for those that are not, and for rows that two would share a name. */
function withValues(table: ExampleTable, key: string): ExampleTable {
  const faults: ProjectFault[] = [];
  const names = new Map<string, number>();
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((column, index) => readCell(table, row, column, index, faults));
    const name = cells[table.columns.indexOf(key)] ?? '';
    const wrong = nameFault(name, names.get(name));
    if (wrong) faults.push(fault(place(table, row, key), { wrong, next: NAME_EACH }));
    names.set(name, row.number);
    if (row.cells.length > table.columns.length)
      faults.push(fault(`${table.file}:${row.number}`, { wrong: 'this row has more cells than columns' }));
    return { number: row.number, cells };
  });
  if (faults.length > 0) throw new ProjectFaults(few(table.file, faults));
  return { ...table, rows };
}

const NAME_EACH = 'The column names the rows in every report: give each row its own';

function nameFault(name: string, before: number | undefined): string | undefined {
  if (name === '') return 'is empty';
  return before === undefined ? undefined : `"${name}" is the name of row ${before} already`;
}

function readCell(
  table: ExampleTable,
  row: CsvRow,
  column: string,
  index: number,
  faults: ProjectFault[],
): string {
  const read = cellValue(row.cells[index] ?? '', table.kinds?.[column]);
  if ('value' in read) return read.value;
  faults.push(fault(place(table, row, column), read));
  return '';
}

function few(file: string, faults: readonly ProjectFault[]): ProjectFault[] {
  const more = faults.length - MOST_FAULTS;
  if (more <= 0) return [...faults];
  return [...faults.slice(0, MOST_FAULTS), fault(file, { wrong: `${more} more cells are wrong` })];
}

function keyFirst(table: ExampleTable, key: string | undefined): ExampleTable {
  const at = key === undefined ? 0 : table.columns.indexOf(key);
  const turn = (cells: readonly string[]) => [cells[at] ?? '', ...cells.filter((_, index) => index !== at)];
  const rows = table.rows.map(({ number, cells }) => ({ number, cells: turn(cells) }));
  return at === 0 ? table : { ...table, columns: turn(table.columns), rows };
}

function place({ file }: ExampleTable, { number }: CsvRow, column: string): string {
  return `${file}:${number} › ${column}`;
}

function near(name: string, names: readonly string[]): { next?: string } {
  const next = didYouMean(name, names);
  return next === undefined ? {} : { next };
}

function empty(file: string): ProjectFault {
  return fault(file, { wrong: 'is empty', next: 'Write the names of the columns into the first row' });
}

function fault(where: string, parts: Omit<FaultParts, 'where'>): ProjectFault {
  return new ProjectFault({ where, ...parts });
}
