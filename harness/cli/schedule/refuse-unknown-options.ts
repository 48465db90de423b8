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

/** Throws ProjectFault for an option that the command would refuse on Sunday, when nobody is there. */
export async function refuseUnknownOptions([name = '', ...words]: readonly string[], io: Io): Promise<void> {
  const add = await COMMANDS[name as keyof typeof COMMANDS]?.();
  const program = new Command();
  add?.(program, io, () => {});
  const [command] = program.commands;
  const [unknown] = command?.parseOptions(words).unknown ?? [];
  if (command === undefined || unknown === undefined) return;
  throw new ProjectFault({
    where: 'uat schedule',
    wrong: `uat ${name} has no option ${unknown}`,
    allowed: `It has: ${command.options.map(({ long }) => long).join(', ')}`,
  });
}
