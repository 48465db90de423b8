import type { Command } from 'commander';
import { loadProject, type Project, type Release } from '../project/index.ts';
import { operatorName } from '../run/index.ts';
import {
  type BeginLine,
  hypercareFile,
  noteHypercare,
  planIn,
  readHypercare,
  roundsIn,
} from './hypercare/journal.ts';
import { makeRound } from './hypercare/make-round.ts';
import { tellSummary } from './hypercare/tell-summary.ts';
import { thinOut } from './hypercare/thin-out.ts';
import { checkedEvery, untilOf } from './hypercare/until.ts';
import { look, stay, type Watch } from './hypercare/watch.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';
import { lengthOfTime } from './length-of-time.ts';
import { gateOf, releaseNamed } from './named-gate.ts';
import { withServer } from './publish/with-server.ts';
import { onlyOne } from './smoke/smoke-lock.ts';
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
  const plan = await planned(project, release, file, options);
  const code = await stoppable(async (signal) => {
    const watch = watchOf(project, release, file, options, signal, io);
    if (options.stay === true) return stay(watch);
    const { exitCode, next } = await look(watch);
    if (next !== undefined)
      say(
        io,
        options,
        `Next round: ${clock(project, next)}. A scheduler starts it (uat schedule hypercare ${name}), or --stay.`,
      );
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
    gate: gateOf(
      release,
      options.gate ?? before?.gate ?? ('hypercare' in release.gates ? 'hypercare' : 'post-change'),
    ).key,
    by: options.operator ?? operatorName(),
  };
  const isSame =
    before?.until === wanted.until && before.everyMs === wanted.everyMs && before.gate === wanted.gate;
  if (before !== undefined && isSame) return before;
  noteHypercare(file, wanted);
  return wanted;
}

function watchOf(
  project: Project,
  release: Release,
  file: string,
  options: HypercareOptions,
  signal: AbortSignal,
  io: Io,
): Watch {
  const { operator, workers, within: withinMs } = options;
  const tell = (stage: string, said: string) =>
    say(io, options, `${clock(project, new Date().toISOString())} ${stage.padEnd(8)} ${said}`);
  const progress = (line: string) => io.stderr.isTTY === true && io.stderr.write(`${line}\n`);
  /** Read anew for each round: through weeks a waiver may come, or a password change. */
  const today = () => {
    const fresh = loadProject(project.root, io.env);
    return { fresh, release: releaseNamed(fresh, release.key) };
  };
  return {
    file,
    timeZone: project.settings.timeZone,
    now: () => new Date(),
    sleep: (ms) => pause(ms, signal),
    alone: (act) => onlyOne(project, act),
    round: async (plan, isNews) => {
      const { fresh, release: now } = today();
      const how = { operator, workers, withinMs, signal, tell, progress };
      const earlier = roundsIn(await readHypercare(file));
      const result = await makeRound(fresh, now, plan, isNews, how);
      thinOut(project.paths.reports, earlier);
      return result;
    },
    summarise: (plan, lines, period, what) => {
      const { fresh, release: now } = today();
      const closing = what === 'closing';
      const how = { period, closing, tell: (line: string) => say(io, options, line) };
      return withServer(fresh, () => tellSummary(fresh, now, plan, lines, how));
    },
    signal,
    waiting: (next) => tell('next', `round at ${clock(project, next)}`),
    tell: (line) => say(io, options, line),
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

function clock({ settings: { timeZone } }: Project, at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(new Date(at));
}
