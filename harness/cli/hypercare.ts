import { mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import { loadProject, type Project, type Release } from '../project/index.ts';
import { diskFault } from '../record/index.ts';
import { operatorName } from '../run/index.ts';
import {
  type BeginLine,
  hypercareFile,
  noteHypercare,
  planIn,
  readHypercare,
  roundsIn,
} from './hypercare/journal.ts';
import { checkedEvery, untilOf } from './hypercare/until.ts';
import { look, stay } from './hypercare/watch.ts';
import { clock, tellBroken, watchOf } from './hypercare/watch-of.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';
import { lengthOfTime } from './length-of-time.ts';
import { gateOf, releaseNamed, usualGate } from './named-gate.ts';
import { folded } from './publish/publish-lines.ts';
import { stoppable } from './smoke/stop-signal.ts';
import { numbers } from './whole-number.ts';

interface HypercareOptions extends CommonOptions {
  readonly until?: string;
  readonly every?: number;
  readonly gate?: string;
  readonly stay?: boolean;
  readonly within?: number;
  readonly workers?: number;
  readonly operator?: string;
}

const EVERY_MS = 30 * 60_000;

/** `uat hypercare RELEASE`: the same checks again and again through early life support. */
export function addHypercare(program: Command, io: Io, finish: Finish): void {
  program
    .command('hypercare')
    .description(
      'Through early life support: make a round of the smoke packs if one is due, tell people what changed',
    )
    .argument('<release>', 'a release in data/releases')
    .option('--until <date>', "the last day, or a day and a time (default: the release's last day)")
    .option('--every <time>', 'how far rounds are apart (default: 30m)', lengthOfTime('--every'))
    .option('--gate <gate>', 'the gate (default: hypercare where there is one, else post-change)')
    .option('--stay', 'stay and make every round, where no scheduler does')
    .option('--within <time>', "a round ends within (default: the gate's own)", lengthOfTime('--within'))
    .option('--workers <number>', 'browsers at a time', numbers.workers)
    .option('--operator <name>', 'whose run it is (default: UAT_OPERATOR, or your account)')
    .addHelpText(
      'after',
      '\nExamples:\n  uat hypercare homefix-8-2 --until 2026-12-12 --every 30m   begins, or changes it\n  uat hypercare homefix-8-2                                  what a scheduler starts\n  uat hypercare homefix-8-2 --stay                           instead of a scheduler',
    )
    .action(async (name: string, _options: object, command: Command) => {
      finish(await hypercare(name, command.optsWithGlobals<HypercareOptions>(), io));
    });
}

/** Exit code of the round that was made; 0 where none was due. */
async function hypercare(name: string, options: HypercareOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const release = releaseNamed(project, name);
  const file = hypercareFile(project, name);
  const tell = teller(project, options, io);
  await requireRecords(project, release, options, tell);
  const plan = await planned(project, release, file, options);
  const code = await stoppable(async (signal) => {
    const { operator, workers, within: withinMs } = options;
    // On the way only a person who watches wants to know more.
    const progress = (line: string) => void (io.stderr.isTTY === true && io.stderr.write(`${line}\n`));
    const how = { operator, workers, withinMs, signal, tell, progress, plan };
    const watch = watchOf(project, name, file, how, () => loadProject(project.root, io.env));
    if (options.stay === true) return stay(watch);
    const { exitCode, next } = await look(watch);
    if (next !== undefined) watch.waiting(next);
    return exitCode;
  });
  if (options.json === true) {
    const last = roundsIn(await readHypercare(file)).at(-1);
    io.stdout.write(`${JSON.stringify({ plan, last: last ?? null })}\n`);
  }
  return code;
}

/** The plan as it is kept; a new line where there is none or something else is wanted now. */
async function planned(
  project: Project,
  release: Release,
  file: string,
  options: HypercareOptions,
): Promise<BeginLine> {
  const before = planIn(await readHypercare(file));
  const now = new Date();
  const wanted: BeginLine = {
    type: 'begin',
    at: now.toISOString(),
    until:
      before === undefined || options.until !== undefined
        ? untilOf(project, release, options.until, now)
        : before.until,
    everyMs: checkedEvery(options.every ?? before?.everyMs ?? EVERY_MS),
    gate: gateOf(release, options.gate ?? before?.gate ?? usualGate(release)).key,
    by: options.operator ?? operatorName(),
  };
  const isSame =
    before?.until === wanted.until && before.everyMs === wanted.everyMs && before.gate === wanted.gate;
  if (before !== undefined && isSame) return before;
  noteHypercare(file, wanted);
  return wanted;
}

/** Where the share with the records is away, nothing is known of what was begun: people hear that there is no verdict. */
async function requireRecords(
  project: Project,
  release: Release,
  options: HypercareOptions,
  tell: ReturnType<typeof teller>,
): Promise<void> {
  const { records } = project.paths;
  try {
    mkdirSync(records, { recursive: true });
  } catch (cause) {
    const fault = diskFault(cause, records);
    await tellBroken(project, release.key, { gate: options.gate ?? usualGate(release), fault }, tell);
    throw fault;
  }
}

/** A line a stage, with the time; what is longer goes on below. */
function teller({ settings: { timeZone } }: Project, options: HypercareOptions, io: Io) {
  return (stage: string, said: string) => {
    const head = `${clock(new Date().toISOString(), timeZone)} ${stage.padEnd(8)}`;
    const lines = folded(said, Math.min(100, io.stdout.columns ?? 80) - head.length);
    say(
      io,
      options,
      ...lines.map((line, at) => `${at === 0 ? head : ' '.repeat(head.length)}${line}`.trimEnd()),
    );
  };
}
