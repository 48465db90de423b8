import { ProjectFault } from '../errors.ts';
import { type GateDefinition, lookUp, type Project, type Release } from '../project/index.ts';

/** A gate with its name. */
export type NamedGate = GateDefinition & { readonly key: string };

/** The release by that name. Throws a fault that lists the releases there are. */
export function releaseNamed(project: Project, name: string): Release {
  return lookUp(project.releases, name, { where: 'release', kind: 'a release', folder: 'data/releases' });
}

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

/** The gate that early life support watches, unless another is asked for. */
export function usualGate({ gates }: Release): string {
  return 'hypercare' in gates ? 'hypercare' : 'post-change';
}
