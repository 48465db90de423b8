import { fstatSync, readSync } from 'node:fs';

const NEWLINE = 0x0a;
const PIECE = 65_536;

/** How a file of lines ends. */
export interface Tail {
  /** The last line that is ended; undefined where there is none. */
  readonly line: Buffer | undefined;
  /** What follows it: empty, unless the last line was torn. */
  readonly fragment: Buffer;
  /** Offset in bytes at which the fragment begins. */
  readonly end: number;
}

/** Reads the end of a file from behind: a ledger of any size takes the same time. */
export function readTail(descriptor: number): Tail {
  const { size } = fstatSync(descriptor);
  let bytes = Buffer.alloc(0);
  while (bytes.length < size && newlines(bytes) < 2) {
    const from = Math.max(0, size - bytes.length - PIECE);
    bytes = Buffer.concat([readPiece(descriptor, from, size - bytes.length - from), bytes]);
  }
  return split(bytes, size);
}

function split(bytes: Buffer, size: number): Tail {
  const end = bytes.lastIndexOf(NEWLINE);
  const fragment = bytes.subarray(end + 1);
  const before = end > 0 ? bytes.lastIndexOf(NEWLINE, end - 1) : -1;
  const line = end < 0 ? undefined : bytes.subarray(before + 1, end);
  return { line, fragment, end: size - fragment.length };
}

function newlines(bytes: Buffer): number {
  const last = bytes.lastIndexOf(NEWLINE);
  if (last < 0) return 0;
  return last > 0 && bytes.lastIndexOf(NEWLINE, last - 1) >= 0 ? 2 : 1;
}

function readPiece(descriptor: number, from: number, length: number): Buffer {
  const piece = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const got = readSync(descriptor, piece, read, length - read, from + read);
    if (got === 0) return piece.subarray(0, read);
    read += got;
  }
  return piece;
}
