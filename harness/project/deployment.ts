import { ProjectFault } from '../errors.ts';
import { lookUp } from './look-up.ts';
import { didYouMean } from './near-miss.ts';
import type { Application, Project } from './project.ts';

/** Where one application runs for one council in one environment. */
export interface Deployment {
  readonly application: string;
  /** As written in the file: `uat` or `ashdale/uat`. */
  readonly key: string;
  readonly council: string;
  readonly environment: string;
  /** As written: https://… or `server:NAME`; see deploymentAddress. */
  readonly address: string;
  readonly classOfData: 'synthetic' | 'masked' | 'live';
  /** What every page of this environment shows, and no other environment's; null where nothing is declared. */
  readonly banner: string | null;
  /** Whether the application's clock is set to another time on purpose. */
  readonly clockMayDiffer: boolean;
  /** `data/applications/council-tax.yaml › deployments › uat` */
  readonly where: string;
}

/** `uat` or `ashdale/uat` in its two parts; a plain name belongs to the council given, or the project's own. */
export function environmentOf(
  project: Project,
  written: string,
  council?: string,
): { council: string; environment: string } {
  const [first = '', second] = written.split('/', 2);
  if (second === undefined) return { council: council ?? project.settings.council, environment: first };
  return { council: first, environment: second };
}

/** All deployments of an application, in the file's order. */
export function deploymentsOf(project: Project, application: Application): Deployment[] {
  return Object.entries(application.deployments).map(([written, deployment]) => ({
    application: application.key,
    key: written,
    ...environmentOf(project, written),
    ...deployment,
    where: `${application.file} › deployments › ${written}`,
  }));
}

/**
 * The deployment of an application in an environment, `uat` or `ashdale/uat`. Throws ProjectFault for an
 * unknown application, or where it is not deployed.
 */
export function resolveDeployment(
  project: Project,
  application: string,
  environment: string,
  council?: string,
): Deployment {
  const known = lookUp(project.applications, application, {
    where: 'application',
    kind: 'an application',
    folder: 'data/applications',
  });
  const wanted = environmentOf(project, environment, council);
  const deployments = deploymentsOf(project, known);
  const found = deployments.find(
    (each) => each.council === wanted.council && each.environment === wanted.environment,
  );
  if (found !== undefined) return found;
  throw notDeployed(known, environment);
}

/** The address to open: `server:NAME` is looked up among the servers that were started. */
export function deploymentAddress(
  deployment: Deployment,
  serverAddresses: ReadonlyMap<string, string>,
): string {
  if (!deployment.address.startsWith('server:')) return deployment.address.replace(/\/+$/, '');
  const name = deployment.address.slice('server:'.length);
  const address = serverAddresses.get(name);
  if (address !== undefined) return address.replace(/\/+$/, '');
  throw unknownServer(deployment, name, [...serverAddresses.keys()]);
}

function notDeployed(application: Application, environment: string): ProjectFault {
  const names = Object.keys(application.deployments);
  const near = didYouMean(environment, names);
  return new ProjectFault({
    where: `${application.file} › deployments`,
    wrong: `${application.name} is not deployed in "${environment}"`,
    allowed: names.length === 0 ? 'It has no deployments' : `It is deployed in ${names.join(', ')}`,
    ...(near === undefined ? {} : { next: near }),
  });
}

function unknownServer(deployment: Deployment, name: string, names: readonly string[]): ProjectFault {
  const near = didYouMean(name, names);
  return new ProjectFault({
    where: `${deployment.where} › address`,
    wrong: `no server named "${name}" was started`,
    allowed: names.length === 0 ? 'None was started' : `Started: ${names.join(', ')}`,
    ...(near === undefined ? {} : { next: near }),
  });
}
