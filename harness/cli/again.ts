import { ProjectFault } from '../errors.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import type { Project } from '../project/index.ts';
import { contextOf, execute, findRun, type RunRecord, resumeRun, type ScenarioStatus } from '../run/index.ts';

/** What an attempt that was never finished leaves, beside scenarios that were never begun. */
const UNFINISHED: readonly ScenarioStatus[] = ['not run'];

/**
 * Goes on with a run that was killed or interrupted: what had ended stays, the rest is run. The addresses of servers
 * that are started for each run may have changed since: the record keeps those of the beginning.
 */
export async function resume(project: Project, named: string): Promise<RunRecord> {
  const run = await findRun(project, named);
  const left = run.record.scenarios.filter(isUnfinished).map((one) => one.id);
  const never = (contextOf(run).ids ?? []).filter((id) => !run.record.scenarios.some((one) => one.id === id));
  const ids = [...left, ...never];
  if (ids.length === 0)
    throw new ProjectFault({
      where: run.record.id,
      wrong: 'every scenario of this run has ended',
      next: 'Use --rerun-failed to run what was not passed',
    });
  return execute(resumeRun(contextOf(run), ids));
}

/** The scenarios that did not pass in an earlier run of the pack. */
export async function onlyFailed(
  project: Project,
  pack: string,
  named: string | undefined,
  scenarios: readonly Scenario[],
): Promise<Scenario[]> {
  const { record } = await findRun(project, named, pack);
  const passed = new Set(record.scenarios.filter((one) => one.status === 'passed').map((one) => one.id));
  return scenarios.filter((scenario) => !passed.has(scenario.id));
}

function isUnfinished({ status, attempts }: RunRecord['scenarios'][number]): boolean {
  return UNFINISHED.includes(status) || attempts.at(-1)?.interrupted === true;
}
