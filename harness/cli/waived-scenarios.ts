import { ProjectFault, ProjectFaults } from '../errors.ts';
import { planFeatures, readFeatures } from '../gherkin/features.ts';
import { didYouMean, type Project, type Release } from '../project/index.ts';

/**
 * Throws ProjectFaults where a waiver names no scenario of the project, or a row that an outline does not have: it would
 * let nothing through, and nobody would know why.
 */
export function refuseUnknownWaivers(project: Project, { file, waivers }: Release): void {
  if (waivers.length === 0) return;
  const ids = planFeatures(readFeatures(project.root)).map(({ id }) => id);
  const known = (name: string) => ids.some((id) => id === name || id.startsWith(`${name}/`));
  const faults = waivers.flatMap(({ scenario }, item) =>
    known(scenario) ? [] : [unknown(`${file} › waivers › item ${item + 1} › scenario`, scenario, ids)],
  );
  if (faults.length > 0) throw new ProjectFaults(faults);
}

function unknown(where: string, scenario: string, ids: readonly string[]): ProjectFault {
  const outline = scenario.split('/')[0] ?? scenario;
  const rows = ids.filter((id) => id.startsWith(`${outline}/`));
  const allowed =
    rows.length > 0 ? `Its rows are: ${rows.join(', ')}` : 'Write the id tag of a scenario, without @';
  const near = didYouMean(scenario, ids);
  return new ProjectFault({
    where,
    wrong: `"${scenario}" is no scenario of this project`,
    allowed,
    ...(near === undefined ? {} : { next: near }),
  });
}
