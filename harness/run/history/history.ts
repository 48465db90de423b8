import type { RunRecord, ScenarioRecord, ScenarioStatus } from '../schema.ts';

/** One run of one scenario. */
export interface Point {
  /** UTC. */
  readonly at: string;
  readonly run: string;
  /** `ashdale/uat` */
  readonly place: string;
  readonly status: ScenarioStatus;
  /** Of its last attempt; 0 where it was not run. */
  readonly durationMs: number;
  /** Of its application; null where none was read. */
  readonly version: string | null;
}

/** A scenario over the runs that are kept, the oldest first. */
export interface ScenarioHistory {
  readonly id: string;
  readonly title: string;
  readonly application: string | null;
  readonly points: readonly Point[];
  /** How often it passed only on a retry, or changed between passed and failed on one and the same version. */
  readonly flips: number;
  /** How many times longer its newest passes took than those before; 1 where nothing can be said. */
  readonly slower: number;
}

/** Passes that the newest and the earlier ones are told by. */
const NEWEST = 3;
/** Below this, in milliseconds, a longer time is the machine's and not the application's. */
const NOTICEABLE_MS = 1_000;
const SLOWING = 1.5;

/** Every scenario of the runs, flaky ones first, then those that are slowing down, then those that are red now. */
export function historyOf(
  runs: Iterable<RunRecord>,
  wanted: (scenario: ScenarioRecord) => boolean,
): ScenarioHistory[] {
  const found = new Map<string, { scenario: ScenarioRecord; points: Point[] }>();
  for (const run of runs) {
    for (const scenario of run.scenarios.filter(wanted)) {
      // Runs come the newest first: its title is the one of today.
      const kept = found.get(scenario.id) ?? { scenario, points: [] };
      kept.points.unshift(pointOf(run, scenario));
      found.set(scenario.id, kept);
    }
  }
  const all = [...found.values()].map(({ scenario: { id, title, application }, points }) => ({
    id,
    title,
    application,
    points,
    flips: flipsOf(points),
    slower: slowerBy(points),
  }));
  return all.sort(byConcern);
}

/** Flaky, slowing or red now; undefined where there is nothing to say. */
export function concernOf({
  flips,
  slower,
  points,
}: ScenarioHistory): 'flaky' | 'slowing' | 'red' | undefined {
  if (isFlaky(flips, points)) return 'flaky';
  if (slower >= SLOWING) return 'slowing';
  const now = points.at(-1)?.status;
  return now === undefined || now === 'passed' || now === 'skipped' || now === 'not run' ? undefined : 'red';
}

/** One change is a defect or its repair; two are nobody's work. */
function isFlaky(flips: number, points: readonly Point[]): boolean {
  return flips >= 2 || points.some((one) => one.status === 'flaky');
}

function byConcern(one: ScenarioHistory, other: ScenarioHistory): number {
  const order = [undefined, 'red', 'slowing', 'flaky'];
  const rank = (of: ScenarioHistory) => order.indexOf(concernOf(of));
  return (
    rank(other) - rank(one) ||
    other.flips - one.flips ||
    other.slower - one.slower ||
    one.id.localeCompare(other.id, 'en', { numeric: true })
  );
}

function pointOf(run: RunRecord, { application, attempts, status }: ScenarioRecord): Point {
  return {
    at: run.started,
    run: run.id,
    place: `${run.council}/${run.environment}`,
    status,
    durationMs: attempts.at(-1)?.durationMs ?? 0,
    version: run.applications.find((one) => one.key === application)?.versionBefore ?? null,
  };
}

/** A new version may change what a scenario comes to: that is no flip. Blocked says nothing of the scenario. */
function flipsOf(points: readonly Point[]): number {
  let flips = points.filter((one) => one.status === 'flaky').length;
  const told = points.filter((one) => one.status === 'passed' || one.status === 'failed');
  for (const [at, one] of told.entries()) {
    const before = told
      .slice(0, at)
      .findLast((other) => other.place === one.place && other.version === one.version);
    if (before !== undefined && before.status !== one.status) flips += 1;
  }
  return flips;
}

function slowerBy(points: readonly Point[]): number {
  const times = points.filter((one) => one.status === 'passed').map((one) => one.durationMs);
  const before = times.slice(0, -NEWEST);
  if (before.length < NEWEST) return 1;
  const [now, then] = [median(times.slice(-NEWEST)), median(before)];
  return now - then < NOTICEABLE_MS ? 1 : now / Math.max(1, then);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
