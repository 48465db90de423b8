import { ProjectFault } from '../errors.ts';
import { deploymentsOf, didYouMean, type Project } from '../project/index.ts';
import { applicationsIn } from '../run/index.ts';

/**
 * The applications that scenarios named by path are run against: each owner, wherever it is deployed, so that a run
 * refuses an environment that one of them lacks; and for a journey, which has no owner, all that are deployed there.
 */
export function applicationsAt(
  project: Project,
  environment: string,
  owners: ReadonlySet<string | undefined>,
): string[] {
  const deployed = owners.has(undefined) ? anyIn(project, environment) : [];
  return [...project.applications.keys()].filter((key) => owners.has(key) || deployed.includes(key));
}

/** A project without applications has no environments, and nothing to be wrong about. */
function anyIn(project: Project, environment: string): string[] {
  const deployed = applicationsIn(project, environment);
  if (deployed.length > 0 || project.applications.size === 0) return deployed;
  const all = [...project.applications.values()].flatMap((one) => deploymentsOf(project, one));
  const names = [...new Set(all.map(({ key }) => key))];
  const near = didYouMean(environment, names);
  throw new ProjectFault({
    where: 'data/applications',
    wrong: `no application is deployed in "${environment}"`,
    allowed: names.length === 0 ? 'None has a deployment yet' : `They are deployed in ${names.join(', ')}`,
    ...(near === undefined ? {} : { next: near }),
  });
}
