import { samePerson } from '../../judge/same-person.ts';
import type { KeptRun, ManualRecord } from '../../run/index.ts';
import type { AttemptRecord, RunRecord, ScenarioRecord } from '../../run/schema.ts';
import { maskingFor } from '../../run/screen/masking.ts';
import { attemptOf, type ManualAttempt, picturesIn, sameness } from './attempt.ts';
import type { SeenVersion } from './read-workbook.ts';
import type { ManualResult } from './result.ts';
import { type ManualPack, type ManualWork, tasksOf } from './work.ts';
import { featuresOf, type TaskAttempts, writeManualRun } from './write-run.ts';

/** What one workbook brings. */
export interface Delivery {
  readonly workbook: ManualRecord['workbook'];
  readonly results: readonly ManualResult[];
  readonly versions: Readonly<Record<string, SeenVersion>>;
}

export interface Change {
  readonly id: string;
  readonly tester: string;
  readonly status: string;
  /** What it took the place of. */
  readonly before?: string;
  /** Whose result counts instead, because it was finished later, and what it came to. */
  readonly later?: { readonly tester: string; readonly status: string };
}

/** What the next run by hand of a pack is made from. */
export interface NextRunParts {
  readonly work: ManualWork;
  readonly pack: ManualPack;
  readonly before: KeptRun | undefined;
  readonly operator: string;
  readonly keepPictures: boolean;
  /** Null where the data are synthetic, so that nobody needs to. */
  readonly confirmedBy: string | null;
  readonly delivery: Delivery | undefined;
}

interface TaskChange extends TaskAttempts {
  readonly change?: Change;
}

/** The run that counts for a pack from now on: the one before where nothing has changed, or undefined where there is no result. */
export async function nextRun(parts: NextRunParts): Promise<{ run: KeptRun | undefined; added: Change[] }> {
  const { work, pack, before, operator, delivery } = parts;
  const versions = delivery?.results.length ? delivery.versions : versionsOf(before?.record);
  const tasks = changedTasks(parts, versions);
  const added = tasks.flatMap(({ change }) => change ?? []);
  const held = tasks.filter(({ attempts }) => attempts.length > 0);
  if (before && added.length === 0 && isUpToDate(before.record, held, work)) return { run: before, added };
  const workbook = delivery?.workbook ?? before?.record.manual?.workbook;
  if (held.length === 0 || workbook === undefined) return { run: undefined, added };
  const manual = { workbook, supersedes: before?.record.id ?? null, pictures: picturesOf(held, parts) };
  return {
    run: await writeManualRun({ work, pack, tasks: held, before, versions, operator, manual }),
    added,
  };
}

/** Pictures that a result came with. */
export function pastedIn({ steps, pictures }: ManualResult): number {
  return pictures.length + steps.reduce((sum, step) => sum + step.pictures.length, 0);
}

/** Each scenario of the pack with its results, those for another wording, version or definition of the pack left behind. */
function changedTasks(parts: NextRunParts, versions: Readonly<Record<string, SeenVersion>>): TaskChange[] {
  const { work, pack, before } = parts;
  const carried = before && standsOn(before.record, pack, versions) ? before.record.scenarios : [];
  return tasksOf({ ...work, packs: [pack] }).map((task) => {
    const { id } = task.scenario;
    const known = carried.find((one) => one.id === id && one.wording === task.wording);
    return { task, ...withFresh(id, known, freshAttempt(parts, id)) };
  });
}

function picturesOf(
  held: readonly TaskAttempts[],
  { before, keepPictures, confirmedBy, delivery }: NextRunParts,
): ManualRecord['pictures'] {
  const earlier = before?.record.manual?.pictures;
  const own = new Set(held.map(({ task }) => task.scenario.id));
  const mine = (delivery?.results ?? []).filter(({ task }) => own.has(task.scenario.id));
  const lost = keepPictures ? 0 : mine.reduce((sum, result) => sum + pastedIn(result), 0);
  return {
    kept: held.flatMap(({ attempts }) => attempts.flatMap(picturesIn)).length,
    leftOut: lost,
    confirmedBy: confirmedBy ?? earlier?.confirmedBy ?? null,
  };
}

function freshAttempt({ work, delivery, keepPictures }: NextRunParts, id: string): ManualAttempt | undefined {
  const result = delivery?.results.find(({ task }) => task.scenario.id === id);
  if (result === undefined) return undefined;
  const mask = maskingFor(work.project, work.gate.environment, undefined);
  return attemptOf(result, (text) => mask.text(text), keepPictures);
}

/** The attempts of a scenario, the one that counts last. */
function withFresh(
  id: string,
  known: ScenarioRecord | undefined,
  fresh: ManualAttempt | undefined,
): Omit<TaskChange, 'task'> {
  const earlier = [...(known?.superseded ?? []), ...(known?.attempts ?? [])];
  const isKnown = fresh !== undefined && earlier.some((one) => sameness(one) === sameness(fresh.attempt));
  if (fresh === undefined || isKnown) return { attempts: earlier, pictures: [] };
  const { attempt, pictures } = fresh;
  const attempts = placed(earlier, attempt);
  return { attempts, pictures, change: changeOf(id, attempt, attempts.at(-1), earlier.at(-1)) };
}

/** Before what other people finished later: their copies come in in any order. A tester's own newest word goes last. */
function placed(earlier: readonly AttemptRecord[], fresh: AttemptRecord): AttemptRecord[] {
  const isBefore = ({ tester, ended }: AttemptRecord) =>
    samePerson(tester ?? '', fresh.tester ?? '') || Date.parse(ended) <= Date.parse(fresh.ended);
  return [...earlier].toSpliced(earlier.findLastIndex(isBefore) + 1, 0, fresh);
}

function changeOf(
  id: string,
  fresh: AttemptRecord,
  counting: AttemptRecord | undefined,
  last: AttemptRecord | undefined,
): Change {
  const change = { id, tester: fresh.tester ?? '', status: fresh.status };
  if (last === undefined) return change;
  if (counting === fresh) return { ...change, before: last.status };
  return { ...change, later: { tester: last.tester ?? '', status: last.status } };
}

function standsOn(
  record: RunRecord,
  { pack }: ManualPack,
  versions: Readonly<Record<string, SeenVersion>>,
): boolean {
  const same = record.applications.every(({ key, versionAfter }) => versions[key]?.version === versionAfter);
  return same && record.pack.sha256 === pack.sha256;
}

function versionsOf(record: RunRecord | undefined): Record<string, SeenVersion> {
  const pairs = (record?.applications ?? []).map(
    ({ key, versionAfter, attestedBy }) =>
      [key, { version: versionAfter ?? '', by: attestedBy ?? '' }] as const,
  );
  return Object.fromEntries(pairs);
}

function isUpToDate(record: RunRecord, held: readonly TaskAttempts[], work: ManualWork): boolean {
  const ids = held.map(({ task }) => task.scenario.id).join('\n');
  if (record.scenarios.map(({ id }) => id).join('\n') !== ids) return false;
  const now = featuresOf(
    work.project,
    held.map(({ task }) => task.scenario.feature),
  );
  return JSON.stringify(now) === JSON.stringify(record.features);
}
