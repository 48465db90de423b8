import { rmSync } from 'node:fs';
import path from 'node:path';
import type { FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { planFeatures, readFeatures } from '../gherkin/features.ts';
import { loadProject, type Project } from '../project/index.ts';
import { filesUnder, posixFrom } from '../record/index.ts';
import { currentContext, type RunContext } from './context.ts';
import { endRun } from './end-run.ts';
import { type PlannedScenario, record } from './journal.ts';
import { plannedScenario } from './planned-scenario.ts';
import { Progress } from './progress.ts';
import { hasToldRefusal } from './refusal.ts';
import { tellsOfRunHook } from './run-hooks.ts';
import { stopWithParent } from './supervision.ts';

/** Writes what was planned and how the run ended into the journal, shows progress, and makes the run's files. */
export default class UatReporter implements Reporter {
  private context: RunContext | undefined;
  private progress: Progress | undefined;

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_config: unknown, suite: Suite): void {
    stopWithParent();
    const context = currentContext();
    this.context = context;
    const project = loadProject(context.projectDir);
    const planned = plannedScenarios(project, suite.allTests());
    for (const scenario of planned) record(context.folder, { type: 'planned', scenario });
    // A log that nobody watches has a line a stage.
    if (!context.unattended) this.progress = new Progress(planned.length, process.stderr);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.progress?.scenario(test, result);
  }

  onError(error: TestError): void {
    if (hasToldRefusal()) return;
    const message = error.message ?? error.value ?? 'unknown';
    if (this.context && !tellsOfRunHook(message))
      record(this.context.folder, { type: 'problem', where: 'run', message });
    this.progress?.note(message);
  }

  async onEnd(result: FullResult): Promise<void> {
    this.progress?.end();
    if (this.context === undefined) return;
    const state = result.status === 'interrupted' ? 'interrupted' : 'complete';
    removeRunnersOwn(this.context.folder);
    await endRun(this.context.folder, this.context.projectDir, state);
  }
}

/** Tests are told apart by their titles: rows of one example file stand at the same line. */
function plannedScenarios(project: Project, tests: readonly TestCase[]): PlannedScenario[] {
  const wanted = new Set(
    tests.map(({ location, title }) => `${posixFrom(project.root, path.resolve(location.file))}:${title}`),
  );
  const scenarios = planFeatures(readFeatures(project.root));
  return scenarios
    .filter((one) => wanted.has(`${one.feature}:${one.testTitle}`))
    .map((one) => plannedScenario(project, one));
}

/** The runner describes each failure once more, with source and unmasked, and traces where it is told to. */
function removeRunnersOwn(folder: string): void {
  rmSync(path.join(folder, 'runner'), { recursive: true, force: true });
  const own = filesUnder(path.join(folder, 'allure-results')).filter((file) =>
    /-attachment\.(md|zip)$/.test(file),
  );
  for (const file of own) rmSync(file, { force: true });
}
