import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { UatError } from '../errors.ts';
import { harnessVersion } from '../run/index.ts';
import { addCheck } from './check.ts';
import { addInit } from './init.ts';
import type { Finish, Io } from './io.ts';
import { addRelease } from './release.ts';
import { addReport } from './report.ts';
import { addRun } from './run.ts';
import { addSandbox } from './sandbox.ts';
import { addSignIn } from './sign-in.ts';
import { addSteps } from './steps.ts';

/** Runs one command line and resolves to its exit code. Nothing else prints or decides how the process ends. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = programFor(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, io, argv.includes('--debug'));
  }
}

function programFor(io: Io, finish: Finish): Command {
  const program = new Command('uat')
    .description(
      'Runs test packs against line-of-business applications and takes releases through their gates.',
    )
    .version(harnessVersion())
    .option(
      '--project <folder>',
      'the project: its features, data and records',
      (folder) => path.resolve(io.cwd, folder),
      io.cwd,
    )
    .option('--json', 'the result as JSON on standard output; progress goes to standard error')
    .option('--debug', 'show technical detail of an error')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('Run uat --help for the commands.');
  for (const add of [addRun, addRelease, addReport, addCheck, addSteps, addInit, addSandbox, addSignIn])
    add(program, io, finish);
  return program;
}

function explain(error: unknown, io: Io, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = error instanceof UatError;
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(
    known
      ? `${message}\n`
      : `Something went wrong that the harness does not know: ${message.split('\n')[0]}\n`,
  );
  if (debug && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  else if (!known) io.stderr.write('Run again with --debug for the technical detail.\n');
  return known ? error.exitCode : 2;
}
