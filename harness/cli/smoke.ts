import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject, type Project } from '../project/index.ts';
import { startServer } from '../run/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';
import { say } from './io.ts';
import { lengthOfTime } from './length-of-time.ts';
import { gateOf, releaseNamed } from './named-gate.ts';
import { type Candidate, candidates } from './smoke/due.ts';
import type { SmokeOptions, SmokeOutcome } from './smoke/outcome.ts';
import { onlyOne } from './smoke/smoke-lock.ts';
import { smokeRelease } from './smoke/smoke-release.ts';
import { stoppable } from './smoke/stop-signal.ts';
import { numbers } from './whole-number.ts';

interface SmokeCommandOptions extends CommonOptions {
  readonly all?: boolean;
  readonly gate: string;
  readonly within?: number;
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
    .option('--workers <number>', 'browsers at a time', numbers.workers)
    .option('--operator <name>', 'whose run it is (default: UAT_OPERATOR, or your account)')
    .addHelpText('after', '\nExamples:\n  uat smoke weekend-2026-11 --within 5m\n  uat smoke --all')
    .action(async (name: string | undefined, _options: object, command: Command) => {
      finish(await smoke(name, command.optsWithGlobals<SmokeCommandOptions>(), io));
    });
}

/** The gravest exit code of all releases: 4, then 3, 1, 0. */
async function smoke(name: string | undefined, options: SmokeCommandOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const due = dueReleases(project, name, options, io);
  if (due.length === 0) return 0;
  const outcomes = await stoppable((signal) =>
    onlyOne(project, () => takeAll(project, due, { ...options, signal }, io)),
  );
  if (options.json === true) io.stdout.write(`${JSON.stringify(outcomes)}\n`);
  return Math.max(0, ...outcomes.map(({ exitCode }) => exitCode));
}

async function takeAll(
  project: Project,
  due: readonly Candidate[],
  options: SmokeCommandOptions & { readonly signal: AbortSignal },
  io: Io,
): Promise<SmokeOutcome[]> {
  const started = Date.now();
  const server = await startServer(project);
  try {
    const outcomes: SmokeOutcome[] = [];
    for (const [at, { release, gate }] of due.entries()) {
      const { operator, workers, signal, within } = options;
      // What is left of the whole is shared between those that are still to come.
      const withinMs = within === undefined ? undefined : (started + within - Date.now()) / (due.length - at);
      const about = due.length > 1 ? `${release.key}: ` : '';
      const tell: SmokeOptions['tell'] = (stage, said) =>
        say(io, options, `${clock(project)} ${stage.padEnd(8)} ${about}${said}`);
      const progress = (line: string) => io.stderr.isTTY === true && io.stderr.write(`${line}\n`);
      outcomes.push(
        await smokeRelease(project, release, gate, { operator, workers, signal, withinMs, tell, progress }),
      );
    }
    return outcomes;
  } finally {
    await server?.stop();
  }
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

function clock({ settings: { timeZone } }: Project): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(new Date());
}

function whichOne(): ProjectFault {
  return new ProjectFault({
    where: 'smoke',
    wrong: 'it must be clear what to look at',
    allowed: 'Name one release, or write --all for those whose change window is open or has just closed',
  });
}
