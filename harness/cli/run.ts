import type { Command } from 'commander';
import { readPhrases } from '../gherkin/phrases/phrase-book.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import { loadProject, type Project } from '../project/index.ts';
import { type RunRecord, startServer } from '../run/index.ts';
import { resume } from './again.ts';
import { ATTEST } from './attested.ts';
import { type ChoiceOptions, choose } from './choose.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { learnLines } from './learn-lines.ts';
import { keptLines, runLines } from './run-lines.ts';
import { type RunPackOptions, requestFor, runRequest } from './run-pack.ts';
import { numbers, shardOption } from './whole-number.ts';

interface RunOptions extends CommonOptions, ChoiceOptions {
  readonly resume?: string;
  readonly workers?: number;
  readonly retries?: number;
  readonly shard?: string;
  readonly seed?: number;
  readonly operator?: string;
  readonly attest: readonly string[];
  readonly headed?: boolean;
  readonly readOnly?: boolean;
  readonly learnReads?: boolean;
}

/** `uat run PACK…`: runs a pack, or scenarios by file and line. */
export function addRun(program: Command, io: Io, finish: Finish): void {
  program
    .command('run')
    .description('Run a test pack, or features by path: features/x.feature:12')
    .argument('[what...]', 'a pack, or paths of features with :LINE for one scenario')
    .option('--env <environment>', 'where: an environment such as uat, or council/environment')
    .option('--app <application>', 'only the scenarios of this application')
    .option('--tags <expression>', 'only scenarios whose tags also match, for example "@risk:high"')
    .option('--workers <number>', 'browsers at a time', numbers.workers)
    .option('--retries <number>', 'try a failed scenario again', numbers.retries)
    .option('--shard <part/parts>', 'run one part of several, for example 1/3', shardOption)
    .option('--seed <number>', 'repeat the synthetic data of an earlier run', numbers.seed)
    .option('--operator <name>', 'the person who runs it (default: UAT_OPERATOR, or your account)')
    .option(ATTEST.flag, ATTEST.says, ATTEST.collect, [])
    .option(
      '--rerun-failed [run]',
      'only what did not pass in an earlier run of the pack (default: the newest)',
    )
    .option('--resume <run>', 'go on with a run that was stopped')
    .option('--read-only', 'let nothing through that writes, whatever the data (on live data always)')
    .option('--learn-reads', 'on test data: propose what to allow where reading looks like writing')
    .option('--headed', 'show the browser')
    .addHelpText(
      'after',
      '\nExamples:\n  uat run smoke\n  uat run council-tax-regression --env upgrade --tags "@risk:high"\n  uat run features/council-tax/refunds.feature:24',
    )
    .action(async (what: string[], _options: object, command: Command) => {
      finish(await run(what, command.optsWithGlobals<RunOptions>(), io));
    });
}

/** Exit code 0 when every scenario passed, 130 when the run was interrupted, else 1. */
async function run(what: readonly string[], options: RunOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const { go, kept } = await prepared(project, what, options, io);
  const server = await startServer(project);
  try {
    const record = await go();
    report(io, options, project, record);
    if (options.learnReads === true) say(io, options, ...(await learnLines(record, project)));
    say(io, options, ...keptLines(kept));
    if (record.state === 'interrupted') return 130;
    return record.scenarios.every((one) => one.status === 'passed') && record.problems.length === 0 ? 0 : 1;
  } finally {
    await server?.stop();
  }
}

/** Everything that can be wrong with the command is found before a server is started. */
async function prepared(
  project: Project,
  what: readonly string[],
  options: RunOptions,
  io: Io,
): Promise<{ go: () => Promise<RunRecord>; kept: readonly Scenario[] }> {
  readPhrases(project.root);
  const { resume: stopped } = options;
  if (stopped !== undefined) return { go: () => resume(project, stopped), kept: [] };
  const { pack, scenarios, kept, selection } = await choose(project, what, options, io.cwd);
  const how = { ...packOptions(options), selection };
  const asked = requestFor(project, pack, scenarios, how);
  return { go: () => runRequest(project, asked, how), kept };
}

function report(io: Io, options: RunOptions, project: Project, record: RunRecord): void {
  if (options.json === true) io.stdout.write(`${JSON.stringify(record)}\n`);
  else say(io, options, ...runLines(record, project));
}

function packOptions({ env: environment, ...options }: RunOptions): RunPackOptions {
  const { workers, retries, operator, attest, seed, shard, headed, readOnly, learnReads } = options;
  return { environment, workers, retries, operator, attest, seed, shard, headed, readOnly, learnReads };
}
