import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readFeatures } from '../gherkin/features.ts';
import { phraseFiles } from '../gherkin/phrases/phrase-book.ts';
import {
  deploymentAddress,
  environmentOf,
  type Project,
  resolveDeployment,
  type StopEarly,
} from '../project/index.ts';
import { diskFault, sha256 } from '../record/index.ts';
import { type RunContext, type RunHeader, serverAddresses, writeContext } from './context.ts';
import { guardHeader } from './guard/guard-header.ts';
import { harnessVersion } from './harness-version.ts';
import { record } from './journal.ts';
import type { Sighting } from './look/look.ts';
import { type ApplicationRecord, RUN_SCHEMA, type RunRecord } from './schema.ts';
import { sharedStepFiles } from './shared-steps.ts';
import type { Unattended } from './unattended.ts';

/** What a person asked for. */
export interface RunRequest {
  readonly pack: { readonly key: string; readonly name: string; readonly sha256: string };
  readonly applications: readonly string[];
  /** `uat` or `ashdale/uat`. */
  readonly environment: string;
  readonly ids: readonly string[] | null;
  readonly selection: string;
  readonly operator: string;
  readonly workers: number;
  readonly retries: number;
  readonly readOnly: boolean;
  /** See {@link RunContext.learnReads}; only with readOnly. */
  readonly learnReads?: boolean;
  readonly stopEarly?: StopEarly | null;
  readonly unattended?: Unattended | undefined;
  readonly release?: string;
  readonly gate?: string;
  readonly change?: string;
  readonly seed?: number;
  readonly shard?: string;
  readonly evidence?: RunContext['evidence'];
  readonly worldParameters?: Readonly<Record<string, unknown>>;
  /** Versions that a person vouches for, by application. */
  readonly attested?: { readonly by: string; readonly versions: Readonly<Record<string, string>> };
}

/** Makes the run's folder and writes its context and the head of its journal. Throws when the disk refuses. */
export function beginRun(
  project: Project,
  request: RunRequest,
  runId = newRunId(request.pack.key),
): RunContext {
  const folder = runFolder(project, runId);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw diskFault(cause, folder);
  }
  const context: RunContext = {
    folder,
    projectDir: project.root,
    header: header(project, request, runId),
    ids: request.ids,
    evidence: request.evidence ?? project.settings.evidence,
    traceOnFailure: project.settings.traceOnFailure,
    readOnly: request.readOnly,
    learnReads: request.learnReads ?? false,
    stopEarly: request.stopEarly ?? null,
    unattended: request.unattended ?? null,
    begun: new Date().toISOString(),
    stepLimitMs: project.settings.stepTimeLimitMs,
    scenarioLimitMs: project.settings.scenarioTimeLimitMs,
    sharedSteps: sharedStepFiles(),
    worldParameters: request.worldParameters ?? {},
  };
  writeContext(context);
  record(folder, { type: 'run', header: context.header, features: featureHashes(project) });
  return context;
}

/** Notes what a look at the applications told, before or after. */
export function recordSighting(folder: string, when: 'before' | 'after', { versions }: Sighting): void {
  record(folder, { type: 'versions', when, versions });
}

/** `20261122T071500Z-council-tax-regression-3f9a`: sorts by time, safe as a file's name on every system. */
export function newRunId(pack: string): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const slug = pack
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `${time}-${slug}-${randomBytes(2).toString('hex')}`;
}

export function runFolder(project: Project, runId: string): string {
  return path.join(project.paths.reports, 'runs', runId);
}

function header(project: Project, request: RunRequest, id: string): RunHeader {
  const { council, environment } = environmentOf(project, request.environment);
  const applications = request.applications.map((key) => applicationRecord(project, key, request));
  const guard = guardHeader(project, request, applications);
  return {
    schema: RUN_SCHEMA,
    id,
    project: project.settings.name,
    council,
    environment,
    pack: { ...request.pack },
    selection: request.selection,
    release: request.release ?? null,
    gate: request.gate ?? null,
    change: request.change ?? null,
    operator: request.operator,
    applications,
    ...(guard === undefined ? {} : { guard }),
    browser: { name: 'unknown', version: 'unknown' },
    operatingSystem: `${os.type()} ${os.release()}`,
    harness: harnessVersion(),
    seed: request.seed ?? project.settings.seed ?? seedOf(id),
    workers: request.workers,
    retries: request.retries,
    shard: request.shard ?? null,
    started: new Date().toISOString(),
  };
}

function applicationRecord(project: Project, key: string, request: RunRequest): ApplicationRecord {
  const deployment = resolveDeployment(project, key, request.environment);
  const application = project.applications.get(key);
  const attested = request.attested?.versions[key];
  return {
    key,
    name: application?.name ?? key,
    supplier: application?.supplier ?? '',
    owner: application?.owner ?? '',
    environment: deployment.environment,
    address: deploymentAddress(deployment, serverAddresses()),
    classOfData: deployment.classOfData,
    versionBefore: attested ?? null,
    versionAfter: attested ?? null,
    versionSource: attested === undefined ? 'unknown' : 'attested',
    attestedBy: attested === undefined ? null : (request.attested?.by ?? null),
  };
}

/** Features, and the phrase files that say what their sentences mean. */
function featureHashes(project: Project): RunRecord['features'] {
  const features = readFeatures(project.root);
  const examples = features.flatMap((feature) => (feature.examples ?? []).flatMap(({ files }) => files));
  const phrases = phraseFiles(project.root).map((uri) => ({
    path: uri,
    text: readFileSync(path.join(project.root, uri)),
  }));
  const files = [...features.map(({ uri, text }) => ({ path: uri, text })), ...examples, ...phrases];
  const hashes = new Map(files.map(({ path: file, text }) => [file, sha256(text)]));
  return [...hashes].map(([file, hash]) => ({ path: file, sha256: hash }));
}

function seedOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0);
}

/** Goes on with a run that was stopped: the same folder and journal, the scenarios that have not ended. */
export function resumeRun(context: RunContext, ids: readonly string[]): RunContext {
  const resumed = { ...context, ids, begun: new Date().toISOString() };
  writeContext(resumed);
  record(context.folder, { type: 'run', header: context.header, features: [] });
  return resumed;
}
