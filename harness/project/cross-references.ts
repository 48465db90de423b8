import type { ProjectFault } from '../errors.ts';
import type { Project } from './project.ts';
import type { YamlSource } from './yaml-source.ts';

/** Faults between files: names that name nothing, prefixes claimed twice. */
export function crossFaults(_project: Project, _sources: ReadonlyMap<string, YamlSource>): ProjectFault[] {
  return [];
}
