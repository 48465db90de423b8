import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFault } from '../errors.ts';
import { filesUnder, posixFrom } from '../record/index.ts';
import { deploymentsOf } from './deployment.ts';
import { didYouMean } from './near-miss.ts';
import type { Application, Project } from './project.ts';
import type { FaultAt } from './yaml-source.ts';

const SETTINGS = 'data/project.yaml';

/** Prefixes claimed twice, deployments named twice, servers and files that are not there. */
export function applicationFaults(project: Project, at: FaultAt): ProjectFault[] {
  const applications = [...project.applications.values()];
  return [
    ...serverFaults(project, at),
    ...applications.flatMap((application, place) =>
      prefixFaults(application, applications.slice(0, place), at),
    ),
    ...applications.flatMap((application) => deploymentFaults(project, application, at)),
    ...applications.flatMap((application) => moduleFaults(project, application, at)),
  ];
}

function serverFaults({ root, settings }: Project, at: FaultAt): ProjectFault[] {
  if (settings.server === null) return [];
  return fileFaults(root, settings.server.start, (parts) => at(SETTINGS, ['server', 'start'], parts));
}

function prefixFaults(application: Application, before: readonly Application[], at: FaultAt): ProjectFault[] {
  const other = before.find((each) => each.scenarioPrefix === application.scenarioPrefix);
  if (other === undefined) return [];
  const wrong = `"${application.scenarioPrefix}" is already the prefix of ${other.file}`;
  return [
    at(application.file, ['scenario prefix'], { wrong, next: 'Give each application a prefix of its own' }),
  ];
}

function deploymentFaults(project: Project, application: Application, at: FaultAt): ProjectFault[] {
  const deployments = deploymentsOf(project, application);
  return deployments.flatMap((deployment, place) => {
    const path = ['deployments', deployment.key];
    const twin = deployments
      .slice(0, place)
      .find((each) => each.council === deployment.council && each.environment === deployment.environment);
    const twice =
      twin === undefined
        ? []
        : [
            at(application.file, path, {
              wrong: `is the same deployment as "${twin.key}"`,
              next: 'Keep one of the two',
            }),
          ];
    const unserved = project.settings.server === null && deployment.address.startsWith('server:');
    if (!unserved) return twice;
    const wrong = `"${deployment.address}" is a server of the project, and ${SETTINGS} starts none`;
    return [
      ...twice,
      at(application.file, [...path, 'address'], {
        wrong,
        next: `Write https://…, or add server: to ${SETTINGS}`,
      }),
    ];
  });
}

function moduleFaults({ root }: Project, { file, signIn }: Application, at: FaultAt): ProjectFault[] {
  if (signIn?.kind !== 'page object') return [];
  return fileFaults(root, signIn.module, (parts) => at(file, ['sign-in', 'module'], parts));
}

function fileFaults(
  root: string,
  file: string,
  fault: (parts: { wrong: string; next: string }) => ProjectFault,
): ProjectFault[] {
  if (existsSync(join(root, file))) return [];
  const [folder = ''] = file.split('/');
  const names = filesUnder(join(root, folder)).map((one) => posixFrom(root, one));
  const next = didYouMean(file, names) ?? 'Write the path of a file in the project folder';
  return [fault({ wrong: `"${file}" does not exist`, next })];
}
