import { Command } from 'commander';
import { ProjectFault } from '../../errors.ts';
import type { Io } from '../io.ts';

/** The commands that a scheduler may start, as they themselves say what they take. */
const COMMANDS = {
  smoke: async () => (await import('../smoke.ts')).addSmoke,
  hypercare: async () => (await import('../hypercare.ts')).addHypercare,
  ready: async () => (await import('../ready.ts')).addReady,
  run: async () => (await import('../run.ts')).addRun,
};

/** The words behind a command's name as the command itself will read them, in whatever form they were written. */
export interface Understood {
  readonly operands: readonly string[];
  readonly options: {
    readonly all?: boolean;
    readonly gate?: string;
    /** Milliseconds. */
    readonly within?: number;
    readonly waitFor?: readonly string[];
  };
}

/** Throws ProjectFault for an option that the command would refuse on Sunday, when nobody is there. */
export async function understood([name = '', ...words]: readonly string[], io: Io): Promise<Understood> {
  const add = await COMMANDS[name as keyof typeof COMMANDS]?.();
  const program = new Command();
  add?.(program, io, () => {});
  const [command] = program.commands;
  const { operands, unknown } = command?.parseOptions(words) ?? { operands: [], unknown: [] };
  if (command === undefined || unknown[0] === undefined) return { operands, options: command?.opts() ?? {} };
  throw new ProjectFault({
    where: 'uat schedule',
    wrong: `uat ${name} has no option ${unknown[0]}`,
    allowed: `It has: ${command.options.map(({ long }) => long).join(', ')}`,
  });
}
