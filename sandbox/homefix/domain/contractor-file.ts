import type { Account } from '../../kit/accounts.ts';
import { fromUkDate } from './calendar.ts';
import { CONTRACTORS, trade } from './catalogue.ts';
import { recordCompletion, refuseToComplete } from './completion.ts';
import { pounds, toPence } from './money.ts';
import { type Books, isOpen, type Repair } from './records.ts';

/** One line of a contractor's file, as it was sent. */
export interface FileLine {
  readonly number: number;
  readonly jobNumber: string;
  readonly completedOn: string;
  readonly cost: string;
}

export interface LineResult extends FileLine {
  /** Why the line was rejected; empty when it was accepted. */
  readonly reason: string;
}

export interface Import {
  readonly contractor: string;
  readonly reference: string;
  readonly lines: readonly LineResult[];
}

interface ParsedFile {
  readonly contractor: string;
  readonly reference: string;
  readonly lines: readonly FileLine[];
}

/**
 * Loads a contractor's file of completed repairs: `HEADER,<contractor>,<reference>`, one line
 * `<job number>,<DD/MM/YYYY>,<cost>` a repair, and `TRAILER,<number of lines>,<total cost>`.
 * The whole file is refused, with the reason as text, when header, trailer or reference are wrong.
 */
export function importFile(books: Books, by: Account, text: string): Import | string {
  const file = parseFile(text);
  if (typeof file === 'string') return file;
  if (books.filesLoaded.has(file.reference)) return `File ${file.reference} has already been loaded.`;
  books.filesLoaded.add(file.reference);
  const lines = file.lines.map((line) => ({ ...line, reason: load(books, by, file.contractor, line) }));
  return { ...file, lines };
}

/** The rejected lines as CSV, for sending back to the contractor. */
export function rejectReport(books: Books, result: Import): string {
  const reason = (line: LineResult) =>
    books.edition.has('reject-report-without-reasons') ? '' : line.reason;
  const rows = result.lines
    .filter((line) => line.reason)
    .map((line) => [line.number, line.jobNumber, line.completedOn, line.cost, reason(line)].join(','));
  return `${['Line,Job No,Completed,Cost,Reason', ...rows].join('\r\n')}\r\n`;
}

function parseFile(text: string): ParsedFile | string {
  const rows = text.split(/\r?\n/).filter((row) => row.trim());
  const [header = '', contractor = '', reference = ''] = cells(rows[0]);
  const trailer = cells(rows.at(-1));
  if (header !== 'HEADER' || !CONTRACTORS[contractor] || !reference)
    return 'The file does not begin with a header that names a contractor and a reference.';
  if (trailer[0] !== 'TRAILER') return 'The file is not complete: it has no trailer.';
  const lines = rows.slice(1, -1).map(fileLine);
  return disagreement(lines, trailer) ?? { contractor, reference, lines };
}

function disagreement(lines: readonly FileLine[], [, count = '', total = '']: string[]): string | undefined {
  if (Number(count) !== lines.length)
    return `The trailer says ${count} lines, but the file has ${lines.length}.`;
  const sum = lines.reduce((pence, line) => pence + (toPence(line.cost) ?? 0), 0);
  if (toPence(total) !== sum)
    return `The trailer says a total of ${total}, but the lines add up to ${pounds(sum)}.`;
  return undefined;
}

function fileLine(row: string, index: number): FileLine {
  const [jobNumber = '', completedOn = '', cost = ''] = cells(row);
  return { number: index + 1, jobNumber, completedOn, cost };
}

function load(books: Books, by: Account, contractor: string, line: FileLine): string {
  const repair = books.repairs.get(line.jobNumber);
  if (!repair) return 'Unknown job number';
  const done = { on: fromUkDate(line.completedOn), cost: toPence(line.cost) };
  const reason = reasonToReject(books, repair, contractor, done);
  if (!reason) recordCompletion(books.edition, by, repair, done);
  return reason;
}

function reasonToReject(
  books: Books,
  repair: Repair,
  contractor: string,
  done: Parameters<typeof refuseToComplete>[1],
): string {
  if (trade(repair.trade)?.contractor !== contractor) return 'Job belongs to another contractor';
  const unchecked = books.edition.has('import-accepts-closed-job');
  if (!isOpen(repair)) return unchecked ? '' : 'Job is already closed';
  if (done.cost === undefined) return 'Cost is not an amount of money';
  if (done.on && done.on < repair.reportedOn) return 'Completed before it was reported';
  return refuseToComplete(repair, done) ?? '';
}

function cells(row = ''): string[] {
  return row.split(',').map((cell) => cell.trim());
}
