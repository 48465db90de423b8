import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFeatures } from '../../gherkin/features.ts';
import { type Application, environmentOf, type Project, resolveDeployment } from '../../project/index.ts';
import { sha256 } from '../../record/index.ts';
import { newRunId } from '../../run/begin-run.ts';
import type { RunHeader } from '../../run/context.ts';
import { harnessVersion } from '../../run/harness-version.ts';
import { finishRun, type KeptRun, type ManualRecord, runFolder } from '../../run/index.ts';
import { record } from '../../run/journal.ts';
import { MediaStore } from '../../run/media-store.ts';
import { plannedScenario } from '../../run/planned-scenario.ts';
import { type ApplicationRecord, type AttemptRecord, RUN_SCHEMA, type RunRecord } from '../../run/schema.ts';
import { picturesIn } from './attempt.ts';
import { slugOf } from './current-runs.ts';
import type { SeenVersion } from './read-workbook.ts';
import type { ManualPack, ManualTask, ManualWork } from './work.ts';

/** A scenario with all of its results, the one that counts last, and the pictures that are not on the disk yet. */
export interface TaskAttempts {
  readonly task: ManualTask;
  readonly attempts: readonly AttemptRecord[];
  readonly pictures: readonly Buffer[];
}

export interface NewManualRun {
  readonly work: ManualWork;
  readonly pack: ManualPack;
  readonly tasks: readonly TaskAttempts[];
  /** The run that this one takes the place of: pictures of earlier results are taken from it. */
  readonly before: KeptRun | undefined;
  readonly versions: Readonly<Record<string, SeenVersion>>;
  readonly operator: string;
  readonly manual: ManualRecord;
}

/** Writes a run by hand as the browser's runs are written: a journal, and what is made of it. */
export async function writeManualRun(request: NewManualRun): Promise<KeptRun> {
  const { work, tasks, before } = request;
  const id = newRunId(slugOf(request.pack.pack.key));
  const folder = runFolder(work.project, id);
  mkdirSync(folder, { recursive: true });
  const store = new MediaStore(folder);
  for (const body of tasks.flatMap(({ pictures }) => pictures)) store.keep(body, mediaAbout(body));
  await store.settled();
  for (const { path: file } of tasks.flatMap(({ attempts }) => attempts.flatMap(picturesIn)))
    takeOver(before, folder, file);
  const features = featuresOf(
    work.project,
    tasks.map(({ task }) => task.scenario.feature),
  );
  record(folder, { type: 'run', header: header(request, id), features });
  for (const one of tasks) writeTask(folder, work.project, one);
  record(folder, { type: 'end', state: 'complete' });
  return { folder, record: await finishRun(folder, work.project.root) };
}

/** The features that scenarios stand in, with their rows' files, as they are now. */
export function featuresOf(project: Project, uris: readonly string[]): RunRecord['features'] {
  const wanted = readFeatures(project.root).filter(({ uri }) => uris.includes(uri));
  const examples = wanted.flatMap((feature) => (feature.examples ?? []).flatMap(({ files }) => files));
  const files = [...wanted.map(({ uri }) => uri), ...examples.map((file) => file.path)];
  return [...new Set(files)].map((file) => ({
    path: file,
    sha256: sha256(readFileSync(path.join(project.root, file))),
  }));
}

function writeTask(folder: string, project: Project, { task, attempts }: TaskAttempts): void {
  const { scenario, wording } = task;
  record(folder, { type: 'planned', scenario: { ...plannedScenario(project, scenario), wording } });
  const { id } = scenario;
  for (const [at, { steps, ...attempt }] of attempts.entries()) {
    const number = at + 1;
    record(folder, { type: 'attempt', id, number, worker: 0 });
    for (const step of steps) record(folder, { type: 'step', id, number, step });
    record(folder, { type: 'attempt-end', id, attempt: { ...attempt, number } });
  }
}

function header({ work, pack: { pack }, versions, operator, manual }: NewManualRun, id: string): RunHeader {
  const { project, release, gate } = work;
  const applications = pack.applications.flatMap((key) => project.applications.get(key) ?? []);
  return {
    schema: RUN_SCHEMA,
    id,
    project: project.settings.name,
    ...environmentOf(project, gate.environment),
    pack: { key: pack.key, name: pack.name, sha256: pack.sha256 },
    selection: '@manual',
    release: release.key,
    gate: gate.key,
    change: release.change,
    operator,
    applications: applications.map((one) =>
      applicationRecord(project, one, gate.environment, versions[one.key]),
    ),
    browser: { name: 'none, by hand', version: '' },
    operatingSystem: 'not recorded',
    harness: harnessVersion(),
    seed: 0,
    workers: 1,
    retries: 0,
    shard: null,
    started: new Date().toISOString(),
    manual,
  };
}

function applicationRecord(
  project: Project,
  { key, name, supplier, owner }: Application,
  environment: string,
  seen: SeenVersion | undefined,
): ApplicationRecord {
  const deployment = resolveDeployment(project, key, environment);
  const version = seen?.version ?? null;
  return {
    key,
    name,
    supplier,
    owner,
    environment: deployment.environment,
    address: deployment.address,
    classOfData: deployment.classOfData,
    versionBefore: version,
    versionAfter: version,
    versionSource: version === null ? 'unknown' : 'attested',
    attestedBy: seen?.by ?? null,
  };
}

function mediaAbout(body: Buffer): Parameters<MediaStore['keep']>[1] {
  const mediaType = body[0] === 0xff ? 'image/jpeg' : 'image/png';
  return { kind: 'screenshot', name: 'Pasted', mediaType };
}

function takeOver(before: KeptRun | undefined, folder: string, file: string): void {
  const target = path.join(folder, file);
  if (before !== undefined && !existsSync(target)) copyFileSync(path.join(before.folder, file), target);
}
