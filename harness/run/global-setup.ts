import { loadProject } from '../project/index.ts';
import { adHocRequest } from './ad-hoc.ts';
import { beginRun, recordSighting } from './begin-run.ts';
import { currentContext, hasContext } from './context.ts';
import { startServer } from './server.ts';
import { lookAtApplications, requireAnswer } from './versions.ts';

/**
 * Before the first test: a run that `uat` did not begin is begun here, with the project's server started for it.
 * Returns what is to be done after the last test.
 */
export default async function globalSetup(config: {
  rootDir: string;
  workers: number;
}): Promise<() => Promise<void>> {
  const begun = hasContext();
  const root = process.env.UAT_PROJECT ?? config.rootDir;
  const project = loadProject(begun ? currentContext().projectDir : root);
  const server = await startServer(project);
  const context = begun
    ? currentContext()
    : beginRun(project, adHocRequest(project, config.workers), process.env.UAT_RUN_ID);
  const applications = context.header.applications.map((one) => one.key);
  if (!begun) await look('before');
  return async () => {
    await look('after').catch(() => {});
    await server?.stop();
  };

  async function look(when: 'before' | 'after'): Promise<void> {
    if (applications.length === 0) return;
    const sighting = await lookAtApplications(
      project,
      applications,
      `${context.header.council}/${context.header.environment}`,
    );
    recordSighting(context.folder, when, sighting);
    if (when === 'before') requireAnswer(sighting);
  }
}
