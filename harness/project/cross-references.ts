import type { ProjectFault } from '../errors.ts';
import { applicationFaults } from './cross-applications.ts';
import { personaFaults } from './cross-personas.ts';
import { packFaults, releaseFaults } from './cross-releases.ts';
import { settingsFaults } from './cross-settings.ts';
import { waiverFaults } from './cross-waivers.ts';
import type { Project } from './project.ts';
import type { FaultAt, YamlSource } from './yaml-source.ts';

/** Faults between files: names that name nothing, prefixes claimed twice, secrets that a sign-in will miss. */
export function crossFaults(project: Project, sources: ReadonlyMap<string, YamlSource>): ProjectFault[] {
  const at: FaultAt = (file, path, parts) => sourceOf(sources, file).fault(path, parts);
  return [
    ...applicationFaults(project, at),
    ...personaFaults(project, at),
    ...packFaults(project, at),
    ...releaseFaults(project, at),
    ...waiverFaults(project, at),
    ...settingsFaults(project, at),
  ];
}

function sourceOf(sources: ReadonlyMap<string, YamlSource>, file: string): YamlSource {
  const source = sources.get(file);
  if (source === undefined) throw new Error(`${file} was not read`);
  return source;
}
