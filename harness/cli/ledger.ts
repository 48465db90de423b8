import path from 'node:path';
import type { Command } from 'commander';
import { loadProject, type Project } from '../project/index.ts';
import { quotedInPacks } from '../prove/index.ts';
import { type LedgerCheck, readLedger, verifyLedger } from '../record/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { historyLines } from './ledger-lines.ts';

interface LedgerOptions extends CommonOptions {
  readonly release?: string;
  readonly head?: string;
}

/** `uat ledger verify` and `uat ledger show`. */
export function addLedger(program: Command, io: Io, finish: Finish): void {
  const ledger = program
    .command('ledger')
    .description(
      'The record of runs, verdicts, waivers, sign-offs and publications that cannot be rewritten unseen',
    );
  ledger
    .command('verify')
    .description('Check every entry, and against what the packs in records/packs quote of it')
    .option('--head <hash>', 'the hash that a change record quotes: it must be the hash of an entry')
    .action(async (_options: object, command: Command) => {
      finish(await verify(command.optsWithGlobals<LedgerOptions>(), io));
    });
  ledger
    .command('show')
    .description('The entries as a history, the oldest first')
    .option('--release <release>', 'only those of one release')
    .action(async (_options: object, command: Command) => {
      finish(await show(command.optsWithGlobals<LedgerOptions>(), io));
    });
}

export function ledgerFile({ paths }: Pick<Project, 'paths'>): string {
  return path.join(paths.records, 'ledger.ndjson');
}

async function verify(options: LedgerOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const file = ledgerFile(project);
  const check = await verifyLedger(file, await quotedInPacks(project.paths.records));
  const headIsMissing = options.head !== undefined && !(await holds(file, options.head));
  const isSound = check.fault === null && !headIsMissing;
  if (options.json === true) io.stdout.write(`${JSON.stringify({ ...check, isSound, headIsMissing })}\n`);
  else say(io, options, ...checkLines(check, headIsMissing));
  return isSound ? 0 : 1;
}

function checkLines(check: LedgerCheck, headIsMissing: boolean): string[] {
  const { entries, head, fault, torn, earlier } = check;
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  return [
    fault === null && !headIsMissing ? `The ledger stands: ${count}.` : 'NOT VALID',
    ...(fault === null
      ? []
      : [`${fault.sentence}. The ${count} before it ${entries === 1 ? 'is' : 'are'} sound.`]),
    ...(headIsMissing
      ? ['No entry has the hash that was given with --head: the ledger was rewritten or cut.']
      : []),
    ...(torn ? ['The last line was torn, as in a power cut: the next entry repairs it.'] : []),
    ...(earlier.length > 0 ? [`A clock was set back before entry ${earlier.join(', ')}.`] : []),
    `Head ${head}`,
  ];
}

async function holds(file: string, hash: string): Promise<boolean> {
  for await (const entry of readLedger(file)) if (entry.hash === hash) return true;
  return false;
}

async function show(options: LedgerOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const about = { timeZone: project.settings.timeZone, width: Math.min(100, io.stdout.columns ?? 80) };
  let shown = 0;
  for await (const entry of readLedger(ledgerFile(project))) {
    if (options.release !== undefined && entry.release !== options.release) continue;
    shown += 1;
    if (options.json === true) io.stdout.write(`${JSON.stringify(entry)}\n`);
    else say(io, options, ...historyLines(entry, about));
  }
  if (shown === 0)
    say(io, options, `The ledger says nothing${options.release ? ` of ${options.release}` : ''} yet.`);
  return 0;
}
