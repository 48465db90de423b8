import type { ProjectFault } from '../errors.ts';
import { daysBetween } from './dates.ts';
import { unknownName } from './look-up.ts';
import type { Project, Release } from './project.ts';
import type { FaultAt } from './yaml-source.ts';

/** Waivers that last too long, and overrides of gates that the release does not have. */
export function waiverFaults(project: Project, at: FaultAt): ProjectFault[] {
  return [...project.releases.values()].flatMap((release) => [
    ...release.waivers.flatMap((_, item) => lengthFaults(project, release, item, at)),
    ...overrideFaults(release, at),
  ]);
}

function lengthFaults(project: Project, release: Release, item: number, at: FaultAt): ProjectFault[] {
  const waiver = release.waivers[item];
  if (waiver === undefined) return [];
  const { approvedOn, expiresOn } = waiver;
  const fault = (wrong: string, allowed: string) => [
    at(release.file, ['waivers', item, 'expires on'], { wrong: `${expiresOn} ${wrong}`, allowed }),
  ];
  const longest = project.settings.waivers.longestDays;
  const days = daysBetween(approvedOn, expiresOn);
  if (days < 0) return fault(`is before it was approved on ${approvedOn}`, 'Write a day after that');
  if (days > longest)
    return fault(
      `is ${days} days after it was approved on ${approvedOn}`,
      `A waiver lasts ${longest} days at most, unless data/project.yaml › waivers › longest says otherwise`,
    );
  if (release.ends === null)
    return fault(
      'has no end of the release to be checked against',
      'Give the release a window, or its last day under ends, for example ends: 2026-12-31',
    );
  if (expiresOn > release.ends)
    return fault(`is after the release ends on ${release.ends}`, 'Write that day or one before');
  return [];
}

function overrideFaults({ file, overrides, gates }: Release, at: FaultAt): ProjectFault[] {
  return overrides.flatMap(({ gate }, item) =>
    gate in gates
      ? []
      : [
          at(
            file,
            ['overrides', item, 'gate'],
            unknownName(Object.keys(gates), gate, 'a gate of this release', file),
          ),
        ],
  );
}
