import { UatError } from '../errors.ts';
import { loadSteps } from '../gherkin/support.ts';
import { loadProject, type Project } from '../project/index.ts';
import { adHocRequest } from './ad-hoc.ts';
import { beginRun, recordSighting } from './begin-run.ts';
import { checkRegions } from './check-regions.ts';
import { currentContext, hasContext, type RunContext } from './context.ts';
import { holdBack } from './hold-back.ts';
import { lookAtApplications, requireAnswer } from './look/look.ts';
import { tellRefusal } from './refusal.ts';
import { maskingFor } from './screen/masking.ts';
import { startServer } from './server.ts';

/**
 * Before the first test: a run that `uat` did not begin is begun here, with the project's server started for it. Steps
 * are loaded once, so that a file that does not compile costs one line and not a failure a scenario, while every
 * application is looked at. Returns what is to be done after the last test.
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
  const steps = loadSteps(context.projectDir, context.sharedSteps);
  const regions = checkRegions(
    project,
    context.header.applications.map((one) => one.key),
  );
  await Promise.all([steps, regions, look(project, context, 'before')]).catch(refuse);
  return async () => {
    await look(project, context, 'after').catch(() => {});
    await server?.stop();
  };
}

async function look(project: Project, context: RunContext, when: 'before' | 'after'): Promise<void> {
  const { folder, header } = context;
  const applications = header.applications.map((one) => one.key);
  if (applications.length === 0) return;
  const place = `${header.council}/${header.environment}`;
  const sighting = await lookAtApplications(project, applications, place, async (browser) => {
    const { setGuard } = await import('./guard/set-guard.ts');
    const { text: mask } = maskingFor(project, place, undefined);
    await setGuard(browser, { context, project, number: -1, scenario: () => '', mask });
  });
  if (when === 'before' && context.unattended) holdBack(context, sighting);
  else if (when === 'before') requireAnswer(sighting);
  recordSighting(folder, when, sighting);
}

function refuse(error: unknown): never {
  if (error instanceof UatError) tellRefusal(error);
  throw error;
}
