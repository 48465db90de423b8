import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { diskFault } from '../record/index.ts';
import type { Io } from './io.ts';

/** What a command prints, kept in a file as well. */
export interface Log {
  readonly io: Io;
  /** Notes how the command ended. */
  ended(exitCode: number): void;
}

/** The file that a command line names with `--log`, or undefined. */
export function logNamed(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--log' || word.startsWith('--log='));
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}

/** Begins a log, or goes on with one: whatever is printed is in it at once, so that a kill loses none. Throws ProjectFault where it cannot be written. */
export function openLog(named: string, io: Io, argv: readonly string[]): Log {
  const file = path.resolve(io.cwd, named);
  const note = (text: string) => appendFileSync(file, `${new Date().toISOString()} ${text}\n`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    note(`uat ${argv.join(' ')}`);
  } catch (cause) {
    throw diskFault(cause, file);
  }
  return {
    io: { ...io, stdout: alsoTo(file, io.stdout), stderr: alsoTo(file, io.stderr) },
    ended: (exitCode) => unlessFull(() => note(`ended with ${exitCode}`)),
  };
}

function alsoTo(file: string, stream: Io['stdout']): Io['stdout'] {
  const both = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      unlessFull(() => appendFileSync(file, chunk));
      stream.write(chunk, () => done());
    },
  });
  const { isTTY = false, columns = 80 } = stream;
  return Object.assign(both, { isTTY, columns });
}

/** It could be written when the command began. A disk that has become full since ends the log and not the work. */
function unlessFull(write: () => void): void {
  try {
    write();
  } catch {}
}
