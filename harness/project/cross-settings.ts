import type { ProjectFault } from '../errors.ts';
import { unknownName } from './look-up.ts';
import type { Project } from './project.ts';
import type { FaultAt, KeyPath } from './yaml-source.ts';

const FILE = 'data/project.yaml';

/** Gates and releases that the settings name and no release file has. */
export function settingsFaults({ settings, releases }: Project, at: FaultAt): ProjectFault[] {
  const gates = new Set([...releases.values()].flatMap((release) => Object.keys(release.gates)));
  const { changeRecord, notifications } = settings;
  const gate = (name: string, path: KeyPath) =>
    gates.has(name)
      ? []
      : [at(FILE, path, unknownName(gates, name, 'a gate of any release', 'data/releases'))];
  const release = (name: string, path: KeyPath) =>
    releases.has(name)
      ? []
      : [at(FILE, path, unknownName(releases.keys(), name, 'a release', 'data/releases'))];
  const record = 'change record';
  return [
    ...Object.keys(changeRecord.states).flatMap((name) => gate(name, [record, 'states', name])),
    ...Object.keys(changeRecord.fields)
      .filter((name) => name !== 'every gate')
      .flatMap((name) => gate(name, [record, 'fields', name])),
    ...(changeRecord.postChange?.gates ?? []).flatMap((name, item) =>
      gate(name, [record, 'post-change', 'gates', item]),
    ),
    ...notifications.tell.flatMap(({ gates: named, releases: of }, item) => [
      ...(named ?? []).flatMap((name, at) => gate(name, ['notifications', 'tell', item, 'gates', at])),
      ...(of ?? []).flatMap((name, at) => release(name, ['notifications', 'tell', item, 'releases', at])),
    ]),
  ];
}
