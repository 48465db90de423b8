import type { Project } from '../../project/index.ts';
import { startServer } from '../../run/index.ts';

/**
 * Where the project's own server keeps its changes too, as the sandbox's stand-in does, it is started for as long as
 * `act` takes. A system that the environment names is there already.
 */
export async function withServer<T>(project: Project, act: () => Promise<T>): Promise<T> {
  const { kind } = project.settings.changeRecord;
  const address = kind === 'redmine' ? 'REDMINE_URL' : 'SERVICENOW_URL';
  const needed = kind !== 'folder' && project.variables.get(address) === undefined;
  const server = needed ? await startServer(project) : undefined;
  try {
    return await act();
  } finally {
    await server?.stop();
  }
}
