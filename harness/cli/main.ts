import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { UatError } from '../errors.ts';
import { harnessVersion } from '../run/harness-version.ts';
import type { Finish, Io } from './io.ts';
import { logNamed, openLog } from './log-file.ts';

type Add = (program: Command, io: Io, finish: Finish) => void;

/** By name, in the order of the help. A command is loaded when it is named: a check needs no browser and no workbook. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  ready: async () => (await import('./ready.ts')).addReady,
  run: async () => (await import('./run.ts')).addRun,
  release: async () => (await import('./release.ts')).addRelease,
  smoke: async () => (await import('./smoke.ts')).addSmoke,
  hypercare: async () => (await import('./hypercare.ts')).addHypercare,
  gate: async () => (await import('./gate.ts')).addGate,
  sign: async () => (await import('./sign.ts')).addSign,
  signers: async () => (await import('./signers.ts')).addSigners,
  ledger: async () => (await import('./ledger.ts')).addLedger,
  evidence: async () => (await import('./evidence.ts')).addEvidence,
  manual: async () => (await import('./manual.ts')).addManual,
  publish: async () => (await import('./publish.ts')).addPublish,
  change: async () => (await import('./change.ts')).addChange,
  report: async () => (await import('./report.ts')).addReport,
  check: async () => (await import('./check.ts')).addCheck,
  schedule: async () => (await import('./schedule.ts')).addSchedule,
  history: async () => (await import('./history.ts')).addHistory,
  steps: async () => (await import('./steps.ts')).addSteps,
  init: async () => (await import('./init.ts')).addInit,
  sandbox: async () => (await import('./sandbox.ts')).addSandbox,
  'sign-in': async () => (await import('./sign-in.ts')).addSignIn,
};

/** Runs one command line and resolves to its exit code. Nothing else prints or decides how the process ends. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const named = logNamed(argv);
  if (named === undefined) return carryOut(argv, io);
  try {
    const log = openLog(named, io, argv);
    const exitCode = await carryOut(argv, log.io);
    log.ended(exitCode);
    return exitCode;
  } catch (error) {
    return explain(error, io, argv.includes('--debug'));
  }
}

async function carryOut(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const finish = (code: number) => {
    exitCode = code;
  };
  const program = programFor(io);
  try {
    for (const add of await commandsIn(argv)) add(program, io, finish);
    for (const one of program.commands) sayWhereHelpIs(one, `uat ${one.name()}`);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, io, argv.includes('--debug'));
  }
}

/** The commands that a command line may name; all of them where it names none. */
function commandsIn(argv: readonly string[]): Promise<Add[]> {
  const named = Object.keys(COMMANDS).filter((name) => argv.includes(name));
  const names = named.length === 0 || argv.includes('help') ? Object.keys(COMMANDS) : named;
  return Promise.all(names.map((name) => COMMANDS[name]?.()).filter((add) => add !== undefined));
}

/** After an error: the help of the very command that was not understood. */
function sayWhereHelpIs(command: Command, words: string): void {
  command.showHelpAfterError(`Run ${words} --help for what it takes.`);
  for (const one of command.commands) sayWhereHelpIs(one, `${words} ${one.name()}`);
}

function programFor(io: Io): Command {
  return new Command('uat')
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
    .option('--log <file>', 'keep what is printed in this file, too, after what is there')
    .option('--debug', 'show technical detail of an error')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('Run uat --help for the commands.');
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
