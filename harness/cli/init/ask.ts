import { createInterface } from 'node:readline/promises';
import type { Io } from '../io.ts';

/** Asks on a terminal, offering a default; anywhere else the default is taken. */
export type Ask = (question: string, byDefault: string) => Promise<string>;

/** Runs `work` with a way to ask, and lets the terminal go afterwards. */
export async function asking<T>(io: Io, work: (ask: Ask) => Promise<T>): Promise<T> {
  const { stdin } = io;
  if (stdin?.isTTY !== true || io.stdout.isTTY !== true) return work(async (_, byDefault) => byDefault);
  const lines = createInterface({ input: stdin, output: io.stdout });
  try {
    return await work(async (question, byDefault) => {
      const answer = await lines.question(`${question}${byDefault === '' ? '' : ` [${byDefault}]`}: `);
      return answer.trim() || byDefault;
    });
  } finally {
    lines.close();
  }
}
