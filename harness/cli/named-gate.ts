import { ProjectFault } from '../errors.ts';
import { type GateDefinition, lookUp, type Release } from '../project/index.ts';

/** A gate with its name. */
export type NamedGate = GateDefinition & { readonly key: string };

/** The gate by that name, or the release's first. */
export function gateOf(release: Release, name: string | undefined): NamedGate {
  const gates = new Map(Object.entries(release.gates));
  const key = name ?? [...gates.keys()][0];
  if (key === undefined)
    throw new ProjectFault({
      where: release.file,
      wrong: 'it has no gates',
      next: 'Add a gate with packs and rules',
    });
  const gate = lookUp(gates, key, {
    where: `${release.file} › gates`,
    kind: 'a gate of this release',
    folder: release.file,
  });
  return { ...gate, key };
}
