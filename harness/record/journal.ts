import {
  closeSync,
  createReadStream,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { diskFault } from './disk-fault.ts';

const NEWLINE = 0x0a;
/** A write that is under way is longer on disk after this time. */
const GROWING_MS = 5;

/** A line of a journal: its object, or a line that a power cut tore. `number` counts from 1. */
export type JournalLine =
  | { readonly number: number; readonly value: object }
  | { readonly number: number; readonly torn: true };

/**
 * Appends one object as one line in one write: lines of several processes never mix, and a process killed
 * the moment after has lost nothing. A torn line before it is closed first. Throws ProjectFault where the
 * disk is full or the folder may not be written.
 */
export function appendLine(file: string, value: object, { durable = false } = {}): void {
  const line = `${JSON.stringify(value)}\n`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    appendText(file, line, durable);
  } catch (cause) {
    throw diskFault(cause, file, Buffer.byteLength(line));
  }
}

/** Reads a journal of any size line by line. Blank lines are passed over; a torn line is reported as such. */
export async function* readLines(file: string): AsyncGenerator<JournalLine> {
  let number = 0;
  for await (const bytes of rawLines(file)) {
    number++;
    if (bytes.length === 0) continue;
    const value = parse(bytes);
    yield value === undefined ? { number, torn: true } : { number, value };
  }
}

/** Lines without their end; the last one even where its end is missing. Only the byte 10 ends a line. */
export async function* rawLines(file: string): AsyncGenerator<Buffer> {
  const begun: Buffer[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun.splice(0), chunk.subarray(from, end)]);
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

function appendText(file: string, line: string, durable: boolean): void {
  const descriptor = openSync(file, 'a+');
  try {
    const bytes = Buffer.from(endsWithinLine(descriptor) ? `\n${line}` : line);
    if (writeSync(descriptor, bytes) < bytes.length) {
      throw Object.assign(new Error('The line was cut short'), { code: 'ENOSPC' });
    }
    if (durable) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the last line was torn. Another process may be in the middle of its write: then the file grows. */
function endsWithinLine(descriptor: number): boolean {
  for (let size = -1; ; pauseBriefly()) {
    const now = fstatSync(descriptor).size;
    if (now === 0 || lastByte(descriptor, now) === NEWLINE) return false;
    if (now === size) return true;
    size = now;
  }
}

function lastByte(descriptor: number, size: number): number | undefined {
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0];
}

function pauseBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, GROWING_MS);
}

function parse(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
