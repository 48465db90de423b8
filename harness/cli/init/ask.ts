import { createInterface } from 'node:readline/promises';
import { ProjectFault, UatError } from '../../errors.ts';
import { wrapped } from '../../judge/index.ts';
import type { Io } from '../io.ts';

/** Asks on a terminal, offering a default; anywhere else the default is taken. */
export type Ask = (question: string, byDefault: string) => Promise<string>;

/** Runs `work` with a way to ask, and lets the terminal go afterwards. Throws {@link stopped} at Ctrl-C. */
export async function asking<T>(io: Io, work: (ask: Ask) => Promise<T>): Promise<T> {
  const { stdin } = io;
  if (stdin?.isTTY !== true || io.stdout.isTTY !== true) return work(async (_, byDefault) => byDefault);
  const lines = createInterface({ input: stdin, output: io.stdout });
  try {
    return await work(async (question, byDefault) => {
      const answer = await lines.question(`${question}${byDefault === '' ? '' : ` [${byDefault}]`}: `);
      return answer.trim() || byDefault;
    });
  } catch (cause) {
    throw stopped(cause, io);
  } finally {
    lines.close();
  }
}

/** What a person answers, as `read` understands it: on a terminal what is wrong with it is said, and it is asked again. */
export async function askUntil<T>(
  io: Io,
  ask: Ask,
  question: string,
  byDefault: string,
  read: (said: string) => T,
): Promise<T> {
  for (;;) {
    const said = await ask(question, byDefault);
    try {
      return read(said);
    } catch (fault) {
      if (!(fault instanceof ProjectFault) || io.stdin?.isTTY !== true) throw fault;
      io.stdout.write(faultText(fault, io));
    }
  }
}

/** A fault without the place in a file or on the command line, which nobody wrote here. */
export function faultText({ parts: { wrong, allowed, next } }: ProjectFault, io: Io): string {
  const said = [wrong, allowed, next].filter((part) => part !== undefined);
  const sentences = said.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/\.$/, '')}.`);
  const lines = wrapped(sentences.join(' '), (io.stdout.columns ?? 80) - 2);
  return lines.map((line) => `  ${line}\n`).join('');
}

/** Ctrl-C and Ctrl-D at a question, in words; anything else as it is. */
export function stopped(cause: unknown, io: Io): unknown {
  if (!(cause instanceof Error) || cause.name !== 'AbortError') return cause;
  io.stderr.write('\n');
  return new UatError({ where: 'Stopped', wrong: 'nothing was written' }, 130, { cause });
}
