import path from 'node:path';
import type { Command } from 'commander';
import { ProjectFault, PublishFault } from '../errors.ts';
import { loadProject, lookUp, type Project } from '../project/index.ts';
import {
  choicesOf,
  makeKit,
  meansOf,
  openRecord,
  type Plan,
  type Published,
  planOf,
  previewLines,
  publicationOf,
  refuseOtherChange,
} from '../publish/index.ts';
import { operatorName } from '../run/index.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';
import { gateOf } from './named-gate.ts';
import { type Pending, pendingPlans } from './publish/pending-plans.ts';
import { publishAndRecord } from './publish/publish-and-record.ts';
import { folded, publishLines } from './publish/publish-lines.ts';
import { sealedVerdict } from './publish/sealed-verdict.ts';
import { withServer } from './publish/with-server.ts';

interface PublishOptions extends CommonOptions {
  readonly gate?: string;
  readonly pending?: boolean;
  readonly dryRun?: boolean;
  readonly kit?: string | true;
  readonly verdict?: string;
  readonly superseded?: boolean;
  readonly operator?: string;
}

/** `uat publish RELEASE`: puts a sealed verdict on its change record, exactly once. */
export function addPublish(program: Command, io: Io, finish: Finish): void {
  program
    .command('publish')
    .description('Put the verdict and its evidence on the change record, exactly once')
    .argument('[release]', 'a release in data/releases')
    .option('--gate <gate>', 'the gate (default: the first)')
    .option('--pending', 'finish everything that was interrupted')
    .option('--dry-run', 'show exactly what would be written, and write nothing')
    .option('--kit [folder]', 'make a folder to fill in the change by hand instead')
    .option('--verdict <hash>', 'an earlier verdict, by the start of its manifest B')
    .option('--superseded', 'publish it although a newer verdict was given since')
    .option('--operator <name>', 'the person who does it (default: UAT_OPERATOR, or your account)')
    .addHelpText(
      'after',
      '\nExamples:\n  uat publish council-tax-2026-2 --dry-run\n  uat publish council-tax-2026-2 --gate uat-exit\n  uat publish --pending',
    )
    .action(async (release: string | undefined, _options: object, command: Command) => {
      finish(await publish(release, command.optsWithGlobals<PublishOptions>(), io));
    });
}

async function publish(name: string | undefined, options: PublishOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  if ((name === undefined) !== (options.pending === true)) throw whichOne();
  return withServer(project, async () => {
    if (name === undefined) return publishPending(project, options, io);
    const published = await handle(project, await planFor(project, name, options), options, io);
    if (options.json === true) writeJson(io, published);
    return 0;
  });
}

async function publishPending(project: Project, options: PublishOptions, io: Io): Promise<number> {
  const pending = await pendingPlans(project);
  const plans = wanted(pending, options, io);
  if (plans.length + pending.damaged.length === 0) say(io, options, 'Nothing is waiting.');
  return handleEach(project, { plans, damaged: pending.damaged }, options, io);
}

/** One change that cannot be written, or never will be, keeps none of the others waiting, nor does a damaged plan. */
async function handleEach(
  project: Project,
  { plans, damaged }: Pick<Pending, 'plans' | 'damaged'>,
  options: PublishOptions,
  io: Io,
): Promise<number> {
  const all: object[] = [];
  let exitCode = 0;
  const told = (fault: PublishFault, about: object) => {
    ({ exitCode } = fault);
    all.push({ ...about, fault: fault.message });
    io.stderr.write(`${fault.message}\n`);
  };
  for (const plan of plans)
    try {
      all.push(await handle(project, plan, options, io));
    } catch (fault) {
      if (!(fault instanceof PublishFault)) throw fault;
      told(fault, { change: plan.publication.change });
    }
  for (const fault of damaged) told(fault, {});
  if (options.json === true) writeJson(io, all);
  return exitCode;
}

function writeJson(io: Io, result: object): void {
  io.stdout.write(`${JSON.stringify(result)}\n`);
}

/** What was interrupted; without a word to the contrary not what a newer verdict has replaced since. */
function wanted({ plans, replaced }: Pending, options: PublishOptions, io: Io): readonly Plan[] {
  if (options.superseded === true) return [...plans, ...replaced];
  for (const { publication } of replaced)
    say(
      io,
      options,
      `Left out: ${publication.decision} for ${publication.release} at ${publication.gate}, which a newer verdict replaced (--superseded publishes it)`,
    );
  return plans;
}

/** Resolves to what a program is told: what was published, what would be, or where the kit is. */
async function handle(
  project: Project,
  plan: Plan,
  options: PublishOptions,
  io: Io,
): Promise<Published | Plan | { readonly folder: string }> {
  const width = Math.min(100, io.stdout.columns ?? 80);
  const { records } = project.paths;
  const lines = (all: readonly string[]) => all.flatMap((line) => folded(line, width));
  if (options.dryRun === true) {
    const preview = await previewLines(plan, openRecord(project, plan.target), records);
    say(io, options, ...lines(preview));
    return plan;
  }
  if (options.kit !== undefined) {
    const folder = await makeKit(
      plan,
      records,
      options.kit === true ? undefined : path.resolve(io.cwd, options.kit),
    );
    say(io, options, `Kit       ${folder}`, 'Open START-HERE.html in it: it says what goes where.');
    return { folder };
  }
  const means = meansOf(project, plan.target, (line) => io.stderr.write(`${line}\n`));
  const published = await publishAndRecord(project, plan, means, options.operator ?? operatorName());
  if (options.json !== true) say(io, options, ...publishLines(published, width));
  return published;
}

async function planFor(project: Project, name: string, options: PublishOptions): Promise<Plan> {
  const release = lookUp(project.releases, name, {
    where: 'publish',
    kind: 'a release',
    folder: 'data/releases',
  });
  const gate = gateOf(release, options.gate);
  const sealed = await sealedVerdict(project, release, gate.key, options.verdict);
  if (sealed.isSuperseded && options.superseded !== true) throw superseded(sealed.dossier.manifestSha256);
  const { timeZone } = project.settings;
  const publication = await publicationOf({
    ...sealed,
    timeZone,
    ledgerHead: sealed.entry.hash,
    contacts: release,
  });
  refuseOtherChange(publication, release.change);
  return planOf(publication, choicesOf(publication, project.settings), project.paths.records);
}

function whichOne(): ProjectFault {
  return new ProjectFault({
    where: 'publish',
    wrong: 'it must be clear what to publish',
    allowed: 'Name one release, or write --pending for all that was interrupted',
  });
}

function superseded(manifestB: string): ProjectFault {
  return new ProjectFault({
    where: `--verdict ${manifestB.slice(0, 8)}`,
    wrong: 'a newer verdict was given at this gate since',
    next: 'Leave --verdict out for the newest, or add --superseded if you mean the old one',
  });
}
