import { userInfo } from 'node:os';
import { deploymentsOf, environmentOf, type Project } from '../project/index.ts';
import { sha256 } from '../record/index.ts';
import type { RunRequest } from './begin-run.ts';

/** The run that `npx playwright test` makes: no pack, every application that the environment has. */
export function adHocRequest(
  project: Project,
  workers: number,
  environment: NodeJS.ProcessEnv = process.env,
): RunRequest {
  const name = environment.UAT_ENVIRONMENT ?? defaultEnvironment(project);
  return {
    pack: { key: 'ad-hoc', name: 'Run without a pack', sha256: sha256('') },
    applications: applicationsIn(project, name),
    environment: name,
    ids: null,
    selection: '',
    operator: operatorName(environment),
    workers,
    retries: 0,
    readOnly: false,
  };
}

/** The person who runs it: `UAT_OPERATOR`, else the account of the operating system. */
export function operatorName(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.UAT_OPERATOR ?? userInfo().username;
}

/** Applications that have a deployment in the environment. */
export function applicationsIn(project: Project, environment: string): string[] {
  const wanted = environmentOf(project, environment);
  const here = (key: string) => {
    const application = project.applications.get(key);
    return (
      application !== undefined &&
      deploymentsOf(project, application).some(
        (one) => one.environment === wanted.environment && one.council === wanted.council,
      )
    );
  };
  return [...project.applications.keys()].filter(here);
}

/** The first deployment that the project's first application names; `uat` where there is none. */
export function defaultEnvironment(project: Project): string {
  const [application] = project.applications.values();
  return Object.keys(application?.deployments ?? {})[0] ?? 'uat';
}
