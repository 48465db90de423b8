import { median } from '../history/history.ts';
import type { RunRecord, ScenarioRecord, Slowed } from '../schema.ts';
import { isBefore } from './last-worked.ts';

/** Scenarios that must be comparable before anything is said of an application. */
const LEAST_SCENARIOS = 3;
/** Earlier passes that a scenario's usual time is told by. */
const LEAST_PASSES = 2;
/** Times as long as usual, and milliseconds more: then it is slow. Below the second, it was still at its usual speed. */
const SLOW = 2;
const USUAL = 1.5;
const NOTICEABLE_MS = 1_000;
/** Earlier runs of the same scenarios that are looked at, in the same place and with as many browsers: those make an application slow, too. */
const RUNS = 60;

/** How long scenarios took in one run, by id, in milliseconds. */
interface Timed {
  readonly at: string;
  readonly run: Pick<RunRecord, 'applications'>;
  readonly took: ReadonlyMap<string, number>;
}

/**
 * Applications that are slow everywhere: most of their scenarios took twice as long as they usually do. What failed for
 * being slow counts with the time that it had; what failed otherwise does not count. `past`: the newest first.
 */
export function slowedIn(run: RunRecord, past: Iterable<RunRecord>): Slowed[] {
  const now = tookIn(run, (one) => one.status === 'passed' || isSlow(one));
  if (now.size < LEAST_SCENARIOS) return [];
  const earlier: Timed[] = [];
  for (const one of past) {
    if (!isBefore(one, run) || one.workers !== run.workers) continue;
    const took = tookIn(one, ({ status }) => status === 'passed');
    if (![...took.keys()].some((id) => now.has(id))) continue;
    earlier.push({ at: one.started, run: { applications: one.applications }, took });
    if (earlier.length === RUNS) break;
  }
  const usual = usualTimes(earlier);
  return run.applications.flatMap(({ key }) => slowedApplication(run, key, now, usual, earlier) ?? []);
}

function slowedApplication(
  { scenarios }: RunRecord,
  key: string,
  now: ReadonlyMap<string, number>,
  usual: ReadonlyMap<string, number>,
  earlier: readonly Timed[],
): Slowed | undefined {
  const ids = scenarios.filter(({ application }) => application === key).map(({ id }) => id);
  const compared = ids.filter((id) => now.has(id) && usual.has(id));
  const times = timesAsLong(compared, now, usual);
  const usualMs = median(compared.map((id) => usual.get(id) ?? 0));
  const tookMs = median(compared.map((id) => now.get(id) ?? 0));
  const more = median(compared.map((id) => (now.get(id) ?? 0) - (usual.get(id) ?? 0)));
  if (compared.length < LEAST_SCENARIOS || times < SLOW || more < NOTICEABLE_MS) return undefined;
  const normal = earlier.find(({ took }) => {
    const same = ids.filter((id) => took.has(id) && usual.has(id));
    return same.length > 0 && timesAsLong(same, took, usual) < USUAL;
  });
  const version = normal?.run.applications.find((one) => one.key === key)?.versionBefore ?? null;
  const lastUsual = normal === undefined ? null : { at: normal.at, version };
  return { application: key, scenarios: compared.length, times, tookMs, usualMs, lastUsual };
}

/** To a tenth. */
function timesAsLong(
  ids: readonly string[],
  took: ReadonlyMap<string, number>,
  usual: ReadonlyMap<string, number>,
): number {
  const times = median(ids.map((id) => (took.get(id) ?? 0) / Math.max(1, usual.get(id) ?? 1)));
  return Math.floor(times * 10) / 10;
}

function usualTimes(earlier: readonly Timed[]): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const [id, ms] of earlier.flatMap(({ took }) => [...took])) all.set(id, [...(all.get(id) ?? []), ms]);
  return new Map(
    [...all].filter(([, each]) => each.length >= LEAST_PASSES).map(([id, each]) => [id, median(each)]),
  );
}

function tookIn(run: RunRecord, counts: (scenario: ScenarioRecord) => boolean): Map<string, number> {
  return new Map(
    run.scenarios.filter(counts).map(({ id, attempts }) => [id, attempts.at(-1)?.durationMs ?? 0]),
  );
}

function isSlow({ attempts }: ScenarioRecord): boolean {
  return attempts.at(-1)?.trouble?.kind === 'slow';
}
