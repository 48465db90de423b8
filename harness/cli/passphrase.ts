import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ProjectFault } from '../errors.ts';
import type { Io } from './io.ts';

/**
 * The passphrase of a person's key: from UAT_PASSPHRASE, or asked without showing it. Never from a flag, which other
 * people's process lists would show. Throws ProjectFault where there is nobody to ask.
 */
export async function passphrase(io: Io, question: string): Promise<string> {
  const { UAT_PASSPHRASE: given } = io.env;
  if (given !== undefined && given !== '') return given;
  if (io.stdin?.isTTY !== true) throw nobodyToAsk();
  io.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: io.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    io.stderr.write('\n');
  }
}

/** The same twice, for a new one. Throws ProjectFault where the two differ. */
export async function newPassphrase(io: Io, name: string): Promise<string> {
  const first = await passphrase(io, `Passphrase for the new key of ${name}, at least 12 characters`);
  const second = await passphrase(io, 'The same again');
  if (first === second) return first;
  throw new ProjectFault({ where: 'passphrase', wrong: 'the two are not the same', next: 'Try again' });
}

function nobodyToAsk(): ProjectFault {
  const next = 'Run this in a terminal, or put the passphrase into the variable UAT_PASSPHRASE';
  return new ProjectFault({ where: 'passphrase', wrong: 'there is nobody to ask for it', next });
}
