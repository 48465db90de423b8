import type { RunRecord } from '../run/schema.ts';
import type { PackToJudge } from './input.ts';

/**
 * The runs that tell of a pack: its own; where it has none, the runs of the gate's other packs, cut to its scenarios,
 * as long as they hold every one of them. Empty when the pack was not run.
 */
export function runsOfPack(pack: PackToJudge, runs: readonly RunRecord[]): RunRecord[] {
  const own = runs.filter((run) => run.pack.key === pack.key);
  return own.length > 0 ? own : coveringRuns(pack, runs);
}

/** Whether other packs' runs stand for a run of its own. */
export function wasRunWithinOthers(pack: PackToJudge, runs: readonly RunRecord[]): boolean {
  return !runs.some((run) => run.pack.key === pack.key) && coveringRuns(pack, runs).length > 0;
}

function coveringRuns({ planned }: PackToJudge, runs: readonly RunRecord[]): RunRecord[] {
  const wanted = new Set(planned.map(({ id }) => id));
  const cut = runs.map((run) => ({ ...run, scenarios: run.scenarios.filter(({ id }) => wanted.has(id)) }));
  const held = new Set(cut.flatMap(({ scenarios }) => scenarios.map(({ id }) => id)));
  return held.size === wanted.size ? cut.filter(({ scenarios }) => scenarios.length > 0) : [];
}
