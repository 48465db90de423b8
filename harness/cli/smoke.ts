import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject, type Project } from '../project/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { lengthOfTime } from './length-of-time.ts';
import { gateOf, releaseNamed } from './named-gate.ts';
import { folded } from './publish/publish-lines.ts';
import { type Candidate, candidates } from './smoke/due.ts';
import type { SmokeOutcome } from './smoke/outcome.ts';
import { reportNoVerdict } from './smoke/report-no-verdict.ts';
import { onlyOne } from './smoke/smoke-lock.ts';
import { stoppable } from './smoke/stop-signal.ts';
import { type TakeOptions, takeDue } from './smoke/take-due.ts';
import { untilMoment } from './until.ts';
import { numbers } from './whole-number.ts';

interface SmokeCommandOptions extends CommonOptions {
  readonly all?: boolean;
  readonly gate: string;
  readonly within?: number;
  readonly waitFor?: string[];
  readonly until?: string;
  readonly workers?: number;
  readonly operator?: string;
}

/** `uat smoke RELEASE` or `--all`: what a scheduler starts on a Sunday. */
export function addSmoke(program: Command, io: Io, finish: Finish): void {
  program
    .command('smoke')
    .description('After a change, with nobody there: ready, packs, gate, publish, tell people')
    .argument('[release]', 'a release in data/releases')
    .option('--all', 'every release whose change window is open, or closed less than a day ago')
    .option('--gate <gate>', 'the gate', 'post-change')
    .option(
      '--within <time>',
      "all of it, for example 5m (default: the gate's own)",
      lengthOfTime('--within'),
    )
    .option('--wait-for <name...>', 'first for what applications declare under "wait for"; needs --until')
    .option('--until <time>', 'what is not done by then is blocked, and the rest goes on: 06:00')
    .option('--workers <number>', 'browsers at a time', numbers.workers)
    .option('--operator <name>', 'whose run it is (default: UAT_OPERATOR, or your account)')
    .addHelpText(
      'after',
      '\nExamples:\n  uat smoke weekend-2026-11 --within 5m\n  uat smoke --all --wait-for "nightly billing" --until 06:00',
    )
    .action(async (name: string | undefined, _options: object, command: Command) => {
      finish(await smoke(name, command.optsWithGlobals<SmokeCommandOptions>(), io));
    });
}

/** The gravest exit code of all releases: 4, then 3, 1, 0. */
async function smoke(name: string | undefined, options: SmokeCommandOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const due = dueReleases(project, name, options, io);
  const how = takeOptions(project, options, io);
  const unusable = async (fault: unknown) => {
    for (const one of due) await reportNoVerdict(project, one, fault, how.tell);
  };
  const take = (signal: AbortSignal) =>
    onlyOne(project, () => takeDue(project, due, { ...how, signal }), unusable);
  const outcomes = due.length === 0 ? [] : await stoppable(take);
  if (options.json === true) io.stdout.write(`${JSON.stringify(outcomes)}\n`);
  for (const outcome of outcomes) say(io, options, ...lastLines(outcome, io));
  return Math.max(0, ...outcomes.map(({ exitCode }) => exitCode));
}

function takeOptions(project: Project, options: SmokeCommandOptions, io: Io): Omit<TakeOptions, 'signal'> {
  const { waitFor = [], until: written = '', within: withinMs, operator, workers } = options;
  if (waitFor.length > 0 !== (written !== '')) throw bothOrNeither();
  const { timeZone } = project.settings;
  const at = written === '' ? Date.now() : untilMoment(written, timeZone);
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone });
  return {
    waitFor,
    until: { at, written },
    withinMs,
    operator,
    workers,
    tell: (stage, said) => say(io, options, `${clock.format(new Date())} ${stage.padEnd(8)}${said}`),
    // On the way only a person who watches wants to know more.
    progress: (line) => void (io.stderr.isTTY === true && io.stderr.write(`${line}\n`)),
  };
}

/** What people are told, for whoever looks at the terminal or the log. */
function lastLines({ alert, verdict }: SmokeOutcome, io: Io): string[] {
  const width = Math.min(100, io.stdout.columns ?? 80);
  const { release, gate, decision, reasons } = verdict;
  const failed = reasons.filter(({ outcome }) => outcome === 'fail').map(({ sentence }) => sentence);
  const why = alert.lines.length > 0 ? [] : failed.slice(0, 3);
  const lines = [`${decision}: ${release.name}, gate ${gate}`, ...why, ...alert.lines, ...alert.people];
  return ['', ...lines.flatMap((line) => folded(line, width))];
}

function dueReleases(
  project: Project,
  name: string | undefined,
  options: SmokeCommandOptions,
  io: Io,
): Candidate[] {
  if ((name === undefined) !== (options.all === true)) throw whichOne();
  if (name !== undefined) {
    const release = releaseNamed(project, name);
    return [{ release, gate: gateOf(release, options.gate), notDue: null }];
  }
  const all = candidates(project, options.gate);
  const due = all.filter(({ notDue }) => notDue === null);
  for (const { release, notDue } of all)
    if (notDue !== null) say(io, options, `Not due: ${release.key}, ${notDue}`);
  if (due.length === 0) say(io, options, `No release is due at ${options.gate}.`);
  return due;
}

function bothOrNeither(): ProjectFault {
  return new ProjectFault({
    where: 'smoke',
    wrong: '--wait-for and --until belong together',
    next: 'Write for example --wait-for "nightly billing" --until 06:00',
  });
}

function whichOne(): ProjectFault {
  return new ProjectFault({
    where: 'smoke',
    wrong: 'it must be clear what to look at',
    allowed: 'Name one release, or write --all for those whose change window is open or has just closed',
  });
}
