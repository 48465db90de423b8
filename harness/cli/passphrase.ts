import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { ProjectFault } from '../errors.ts';
import { passphraseFault } from '../record/index.ts';
import { faultText, stopped } from './init/ask.ts';
import type { Io } from './io.ts';

const TRIES = 3;

/**
 * The passphrase of a person's key: from UAT_PASSPHRASE, or asked without showing it. Never from a flag, which other
 * people's process lists would show. Throws ProjectFault where there is nobody to ask.
 */
export async function passphrase(io: Io, question: string): Promise<string> {
  const { UAT_PASSPHRASE: given } = io.env;
  if (given !== undefined && given !== '') return given;
  if (io.stdin?.isTTY !== true) throw nobodyToAsk();
  io.stderr.write(`${question} (not shown): `);
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: io.stdin, output: silent, terminal: true });
  try {
    const said = await lines.question('');
    io.stderr.write('\n');
    return said;
  } catch (cause) {
    throw stopped(cause, io);
  } finally {
    lines.close();
  }
}

/** A new one, told twice. Throws ProjectFault where it is too short or the two differ, on a terminal the third time. */
export async function newPassphrase(io: Io): Promise<string> {
  return withTries(io, async () => {
    const first = await passphrase(io, 'Passphrase for the new key, 12 characters or more');
    const fault = passphraseFault(first);
    if (fault !== undefined) throw fault;
    const second = await passphrase(io, 'The same again');
    if (first === second) return first;
    throw new ProjectFault({ where: 'passphrase', wrong: 'the two are not the same', next: 'Try again' });
  });
}

/** Lets a person try a passphrase again; whatever else goes wrong is not tried twice. */
export async function withTries<T>(io: Io, work: () => Promise<T>): Promise<T> {
  const isAsked = io.stdin?.isTTY === true && !io.env.UAT_PASSPHRASE;
  for (let left = isAsked ? TRIES - 1 : 0; ; left -= 1) {
    try {
      return await work();
    } catch (fault) {
      if (left <= 0 || !(fault instanceof ProjectFault) || fault.parts.where !== 'passphrase') throw fault;
      io.stderr.write(faultText(fault, io));
    }
  }
}

function nobodyToAsk(): ProjectFault {
  const next = 'Run this in a terminal, or put the passphrase into the variable UAT_PASSPHRASE';
  return new ProjectFault({ where: 'passphrase', wrong: 'there is nobody to ask for it', next });
}
