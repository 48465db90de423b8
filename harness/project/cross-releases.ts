import type { ProjectFault } from '../errors.ts';
import { deploymentsOf, environmentOf } from './deployment.ts';
import { unknownName } from './look-up.ts';
import type { Pack, Project, Release } from './project.ts';
import type { GateDefinition } from './release-gate.ts';
import type { FaultAt, KeyPath } from './yaml-source.ts';

/** Packs of unknown applications, or of applications that are not deployed where the pack runs. */
export function packFaults(project: Project, at: FaultAt): ProjectFault[] {
  return [...project.packs.values()].flatMap((pack) => {
    const place = placeIn(pack.file, at);
    const unknown = pack.applications.flatMap((key, item) =>
      applicationFault(project, key, (parts) => place(['applications', item], parts)),
    );
    if (unknown.length > 0 || pack.environment === null) return unknown;
    return deployedFaults(project, pack.environment, pack.applications, (parts) =>
      place(['environment'], parts),
    );
  });
}

/** Releases of unknown applications; gates with unknown packs, or whose packs cannot run where the gate says. */
export function releaseFaults(project: Project, at: FaultAt): ProjectFault[] {
  return [...project.releases.values()].flatMap((release) => {
    const place = placeIn(release.file, at);
    const unknown = Object.keys(release.applications).flatMap((key) =>
      applicationFault(project, key, (parts) => place(['applications', key], parts)),
    );
    const gates = Object.entries(release.gates).flatMap(([key, gate]) =>
      gateFaults(project, release, key, gate, at),
    );
    const calls = release.call.flatMap(({ for: named }, item) =>
      named
        .filter((key) => !Object.hasOwn(release.applications, key))
        .map((key) =>
          place(
            ['call', item, 'for'],
            unknownName(
              Object.keys(release.applications),
              key,
              'an application of this release',
              release.file,
            ),
          ),
        ),
    );
    return [...unknown, ...gates, ...calls];
  });
}

function gateFaults(
  project: Project,
  release: Release,
  key: string,
  gate: GateDefinition,
  at: FaultAt,
): ProjectFault[] {
  const place = placeIn(release.file, at);
  const unknown = gate.packs.flatMap((name, item) =>
    project.packs.has(name)
      ? []
      : [
          place(
            ['gates', key, 'packs', item],
            unknownName(project.packs.keys(), name, 'a pack', 'data/packs'),
          ),
        ],
  );
  const packs = gate.packs
    .map((name) => project.packs.get(name))
    .filter((pack): pack is Pack => pack !== undefined);
  const applications = [...Object.keys(release.applications), ...packs.flatMap((pack) => pack.applications)];
  const undeployed = deployedFaults(project, gate.environment, applications, (parts) =>
    place(['gates', key, 'environment'], parts),
  );
  const ownRules = Object.keys(gate.ownRules)
    .filter((name) => !project.ownRules.includes(name))
    .map((name) =>
      place(
        ['gates', key, 'own rules', name],
        unknownName(project.ownRules, name, "a rule of this project's own", 'rules/<name>.ts'),
      ),
    );
  return [...unknown, ...undeployed, ...ownRules];
}

type Parts = Parameters<FaultAt>[2];

function placeIn(file: string, at: FaultAt) {
  return (path: KeyPath, parts: Parts) => at(file, path, parts);
}

function applicationFault(
  { applications }: Project,
  key: string,
  fault: (parts: Parts) => ProjectFault,
): ProjectFault[] {
  if (applications.has(key)) return [];
  return [fault(unknownName(applications.keys(), key, 'an application', 'data/applications'))];
}

/** One fault an application that is known but not deployed there. */
function deployedFaults(
  project: Project,
  written: string,
  keys: readonly string[],
  fault: (parts: Parts) => ProjectFault,
): ProjectFault[] {
  const { council, environment } = environmentOf(project, written);
  return [...new Set(keys)].flatMap((key) => {
    const application = project.applications.get(key);
    if (application === undefined) return [];
    const deployments = deploymentsOf(project, application);
    if (deployments.some((each) => each.council === council && each.environment === environment)) return [];
    const names = deployments.map((each) => each.key);
    return [fault(unknownName(names, written, `an environment of ${application.name}`, application.file))];
  });
}
