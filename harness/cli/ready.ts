import path from 'node:path';
import type { Command } from 'commander';
import { NothingAnswered, ProjectFault } from '../errors.ts';
import { environmentOf, loadProject, lookUp, type Project, type Release } from '../project/index.ts';
import { applicationsIn, defaultEnvironment, type ReadyReport, startServer } from '../run/index.ts';
import { keepReadiness } from '../run/ready/kept-reports.ts';
import { checkReadiness, type ReadyRequest } from '../run/ready/ready.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';
import { changeRecordChecks } from './ready-change-record.ts';
import { readyLines } from './ready-lines.ts';

interface ReadyOptions extends CommonOptions {
  readonly release?: string;
  readonly env?: string;
  readonly app?: string[];
}

/** `uat ready`: whether packs can be run, before any is. */
export function addReady(program: Command, io: Io, finish: Finish): void {
  program
    .command('ready')
    .description('Look whether everything is there before a pack is run: nothing is changed')
    .option('--release <release>', 'its applications, and whether they show its versions')
    .option('--env <environment>', 'where: an environment such as uat, or council/environment')
    .option('--app <applications...>', 'only these applications')
    .addHelpText('after', '\nExamples:\n  uat ready\n  uat ready --release council-tax-2026-2 --env uat')
    .action(async (_options: object, command: Command) => {
      finish(await ready(command.optsWithGlobals<ReadyOptions>(), io));
    });
}

/** Exit code 0 when nothing is in the way, 1 when something is; throws NothingAnswered (3) when no application answers. */
async function ready(options: ReadyOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const request = requestFor(project, options);
  const server = await startServer(project);
  try {
    const further = changeRecordChecks(project, request.release);
    const report = await checkReadiness(project, { ...request, further });
    const file = await keepReadiness(project.paths.reports, report);
    if (options.json === true) io.stdout.write(`${JSON.stringify(report)}\n`);
    say(io, options, ...readyLines(report), `Record: ${path.relative(io.cwd, file)}`);
    requireAnAnswer(report);
    return report.ready ? 0 : 1;
  } finally {
    await server?.stop();
  }
}

function requestFor(project: Project, { release: named, env, app }: ReadyOptions): ReadyRequest {
  const release = named === undefined ? undefined : releaseNamed(project, named);
  const gates = Object.values(release?.gates ?? {});
  const environment = env ?? gates[0]?.environment ?? defaultEnvironment(project);
  const here =
    release === undefined ? applicationsIn(project, environment) : Object.keys(release.applications);
  const applications = app ?? here;
  if (applications.length === 0) throw nothingThere(environment, project);
  return { environment, applications, ...(release === undefined ? {} : { release }) };
}

function releaseNamed(project: Project, named: string): Release {
  return lookUp(project.releases, named, {
    where: '--release',
    kind: 'a release',
    folder: 'data/releases',
  });
}

function nothingThere(environment: string, project: Project): ProjectFault {
  return new ProjectFault({
    where: '--env',
    wrong: `no application is deployed in "${environmentOf(project, environment).environment}"`,
    allowed: 'Environments stand under deployments in data/applications',
  });
}

function requireAnAnswer({ applications, checks }: ReadyReport): void {
  const silent = applications.filter(({ key }) =>
    checks.some((one) => one.application === key && one.check === 'answers' && one.status === 'failed'),
  );
  if (silent.length === 0 || silent.length < applications.length) return;
  throw new NothingAnswered({
    where: silent.map(({ key }) => key).join(', '),
    wrong: 'no application answered',
    next: 'See that they are up and that the addresses under deployments are right',
  });
}
