import type { Project, Release } from '../project/index.ts';
import type { ManualPack, ManualWork } from '../prove/manual/index.ts';
import type { NamedGate } from './named-gate.ts';
import { packNamed, type Selection, selectPack } from './selection.ts';

/** What people carry out by hand for a gate. A scenario that several packs hold counts for the one that holds most. */
export function manualWork(
  project: Project,
  release: Release,
  gate: NamedGate,
  selections: readonly Selection[] = gate.packs.map((name) => selectPack(project, packNamed(project, name))),
): ManualWork {
  const seen = new Set<string>();
  const largestFirst = [...selections].sort((one, other) => sizeOf(other) - sizeOf(one));
  const packs = largestFirst.map(({ pack, manual }): ManualPack => {
    const scenarios = manual.filter(({ id }) => !seen.has(id));
    for (const { id } of scenarios) seen.add(id);
    return { pack, scenarios };
  });
  return { project, release, gate, packs: packs.filter(({ scenarios }) => scenarios.length > 0) };
}

function sizeOf({ chosen, manual }: Selection): number {
  return chosen.length + manual.length;
}
