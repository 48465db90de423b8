import { rmSync } from 'node:fs';
import os from 'node:os';
import { ProjectFault } from '../errors.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import { type Pack, type Project, resolveDeployment } from '../project/index.ts';
import { beginRun, execute, operatorName, type RunRecord, type RunRequest } from '../run/index.ts';
import type { Unattended } from '../run/unattended.ts';
import { attestedVersions } from './attested.ts';
import { refuseLearningLive } from './learn-lines.ts';

/** What the command line says beside the pack. */
export interface RunPackOptions {
  readonly environment?: string | undefined;
  readonly workers?: number | undefined;
  readonly retries?: number | undefined;
  readonly operator?: string | undefined;
  readonly seed?: number | undefined;
  /** `application=version`, each vouched for by the operator. */
  readonly attest?: readonly string[] | undefined;
  readonly shard?: string | undefined;
  readonly headed?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly learnReads?: boolean | undefined;
  readonly selection?: string | undefined;
  readonly unattended?: Unattended | undefined;
  readonly release?: { readonly release: string; readonly gate: string; readonly change: string } | undefined;
}

/** A pack, or scenarios that were named one by one. */
export type PackToRun = Pick<
  Pack,
  'key' | 'name' | 'sha256' | 'applications' | 'environment' | 'retries' | 'readOnly'
> &
  Partial<Pick<Pack, 'stopEarly'>>;

/** Runs scenarios as one run. The server must have been started. A run that could not start leaves nothing behind. */
export async function runPack(
  project: Project,
  pack: PackToRun,
  scenarios: readonly Scenario[],
  options: RunPackOptions,
): Promise<RunRecord> {
  return runRequest(project, requestFor(project, pack, scenarios, options), options);
}

/** What is to be run. Throws {@link ProjectFault} for what can be known to be wrong before a server is started. */
export function requestFor(
  project: Project,
  pack: PackToRun,
  scenarios: readonly Scenario[],
  options: RunPackOptions,
): RunRequest {
  refuseNothing(pack, scenarios);
  const environment = options.environment ?? pack.environment ?? 'uat';
  for (const key of pack.applications) resolveDeployment(project, key, environment);
  if (options.learnReads === true) refuseLearningLive(project, pack.applications, environment);
  return request(project, pack, scenarios, environment, options);
}

/** The second half of {@link runPack}. */
export async function runRequest(
  project: Project,
  asked: RunRequest,
  { shard, headed }: RunPackOptions,
): Promise<RunRecord> {
  const context = beginRun(project, asked);
  const onRefused = () => rmSync(context.folder, { recursive: true, force: true });
  return execute(context, { shard, headed, onRefused });
}

function request(
  project: Project,
  pack: PackToRun,
  scenarios: readonly Scenario[],
  environment: string,
  options: RunPackOptions,
): RunRequest {
  const operator = options.operator ?? operatorName();
  return {
    ...attestedVersions(project, options.attest, operator),
    pack: { key: pack.key, name: pack.name, sha256: pack.sha256 },
    applications: pack.applications,
    environment,
    ids: scenarios.map((one) => one.id),
    selection: options.selection ?? '',
    operator,
    workers: options.workers ?? project.settings.workers ?? defaultWorkers(),
    retries: options.retries ?? pack.retries,
    readOnly: pack.readOnly || options.readOnly === true || options.learnReads === true,
    learnReads: options.learnReads === true,
    stopEarly: pack.stopEarly ?? null,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    unattended: options.unattended,
    ...options.release,
  };
}

/** A gate that passes on nothing is worse than none. */
function refuseNothing(pack: PackToRun, scenarios: readonly Scenario[]): void {
  if (scenarios.length > 0) return;
  throw new ProjectFault({
    where: pack.key,
    wrong: 'not one scenario is chosen',
    allowed: 'A pack chooses by applications and by a tag expression under scenarios',
    next: 'Check the tags in the feature files, and --tags and --app on the command line',
  });
}

/** A browser and the application it drives each take about a core. */
function defaultWorkers(): number {
  return Math.max(1, Math.min(8, os.availableParallelism()));
}
