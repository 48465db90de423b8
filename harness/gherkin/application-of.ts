import type { Project } from '../project/index.ts';
import { idPrefix } from './scenario.ts';

/**
 * The application that owns a scenario: by the prefix of its id, else by its folder under features/, else the
 * project's only one. Undefined for a journey across applications.
 */
export function applicationOf(
  project: Project,
  scenario: { readonly id: string; readonly feature: string },
): string | undefined {
  const prefix = idPrefix(scenario.id);
  const byPrefix = [...project.applications.values()].find((one) => one.scenarioPrefix === prefix);
  if (byPrefix) return byPrefix.key;
  const folder = scenario.feature.split('/')[1];
  if (folder !== undefined && project.applications.has(folder)) return folder;
  return project.applications.size === 1 ? [...project.applications.keys()][0] : undefined;
}
