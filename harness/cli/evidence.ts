import path from 'node:path';
import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { spokenDay, wrapped } from '../judge/index.ts';
import { loadProject } from '../project/index.ts';
import {
  packNamedIn,
  packsToPrune,
  today,
  type Verification,
  verdictWords,
  verificationTold,
  verifyPack,
  withhold,
  withZip,
} from '../prove/index.ts';
import { operatorName } from '../run/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';

/** `uat evidence verify PACK.zip`, `uat evidence prune`, `uat evidence withhold`. */
export function addEvidence(program: Command, io: Io, finish: Finish): void {
  const evidence = program.command('evidence').description('Check, keep and let go of evidence packs');
  evidence
    .command('verify')
    .description(
      'Check a pack with nothing but its zip: every file, every signature, its place in the ledger',
    )
    .argument('<zip>', 'the zip of a pack, as it is attached to the change record')
    .action(async (zip: string, _options: object, command: Command) => {
      finish(await verify(zip, command.optsWithGlobals<CommonOptions>(), io));
    });
  evidence
    .command('prune')
    .description('Remove evidence that is past its date; manifests, signatures and the ledger stay')
    .option('--yes', 'remove it: without this, it is only listed')
    .action(async (_options: object, command: Command) => {
      finish(await prune(command.optsWithGlobals<PruneOptions>(), io));
    });
  evidence
    .command('withhold')
    .description('Take files out of a pack for good, for example a picture that shows too much')
    .argument('<pack>', 'the name of its folder in records/packs')
    .option('--file <path>', 'a file as the manifest lists it; once for each', collect, [])
    .requiredOption('--reason <text>', 'why it goes')
    .action(async (pack: string, _options: object, command: Command) => {
      finish(await takeOut(pack, command.optsWithGlobals<WithholdOptions>(), io));
    });
}

interface PruneOptions extends CommonOptions {
  readonly yes?: boolean;
}

interface WithholdOptions extends CommonOptions {
  readonly file: readonly string[];
  readonly reason: string;
}

/** Without --yes it only says what would go. */
async function prune(options: PruneOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const { records } = project.paths;
  const due = await packsToPrune(records, today(project.settings.timeZone));
  for (const { name, folder, until, because, paths } of due) {
    const files = `${paths.length} ${paths.length === 1 ? 'file' : 'files'}`;
    const said = `${files} ${options.yes === true ? 'removed' : 'would go'}`;
    say(io, options, name, `  kept until ${spokenDay(until)} (${because}); ${said}`);
    const why = `Past the date until which it was kept, ${until}: ${because}`;
    if (options.yes === true)
      await withhold({ records, folder, paths, by: operatorName(io.env), because: why });
  }
  if (due.length === 0) say(io, options, 'No evidence is past its date.');
  else if (options.yes !== true)
    say(io, options, 'Nothing was removed. To remove it: uat evidence prune --yes');
  return 0;
}

async function takeOut(pack: string, options: WithholdOptions, io: Io): Promise<number> {
  const { paths: where } = loadProject(options.project, io.env);
  const { records } = where;
  const { file: paths, reason } = options;
  const because = reason.trim().replace(/\.$/, '');
  const missing = because === '' ? '--reason' : '--file';
  if (because === '' || paths.length === 0)
    throw new ProjectFault({ where: missing, wrong: 'it is missing' });
  await withhold({ records, folder: packNamedIn(records, pack), paths, by: operatorName(io.env), because });
  say(io, options, `${paths.length} withheld. The zip was made again, and the ledger has it.`);
  return 0;
}

async function verify(zip: string, options: CommonOptions, io: Io): Promise<number> {
  const found = await withZip(path.resolve(io.cwd, zip), verifyPack);
  if (options.json === true) io.stdout.write(`${JSON.stringify(found)}\n`);
  else say(io, options, ...verificationLines(found, Math.min(100, io.stdout.columns ?? 80)));
  return found.verdict === 'NOT VALID' ? 1 : 0;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function verificationLines(found: Verification, width: number): string[] {
  const parts = verificationTold(found).flatMap(({ heading, sentences }) => [
    '',
    heading,
    ...sentences.flatMap((sentence) => wrapped(`- ${sentence}`, width, '  ')),
  ]);
  return [verdictWords(found), ...parts];
}
