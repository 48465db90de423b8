import type { Project } from '../project/index.ts';
import { allSteps } from './all-steps.ts';
import { pastRuns } from './past-runs.ts';

/** Runs that are looked at, the newest first: what has not passed in these has not passed lately. */
const RUNS = 12;

/** When a step of a scenario last passed in the newest runs that are kept: UTC, or undefined. A run that cannot be read says nothing. */
export function lastPasses(project: Project): (scenario: string, text: string) => string | undefined {
  const passes = new Map<string, string>();
  for (const run of pastRuns(project.paths.reports, RUNS)) {
    for (const { id, attempts } of run.scenarios) {
      for (const { step } of allSteps(attempts.flatMap((attempt) => attempt.steps))) {
        const key = `${id}\n${step.text}`;
        if (step.status === 'passed' && !passes.has(key)) passes.set(key, step.started);
      }
    }
  }
  return (scenario, text) => passes.get(`${scenario}\n${text}`);
}
