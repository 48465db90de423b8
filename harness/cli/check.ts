import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import {
  type CheckReport,
  type CheckResult,
  checkProject,
  type Finding,
  fixFeatures,
  keepRegister,
  projectFinding,
  rememberSteps,
} from '../authoring/index.ts';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import { lookAtProject, type Project } from '../project/index.ts';
import { posixFrom } from '../record/index.ts';
import { sharedStepFiles } from '../run/shared-steps.ts';
import { checkLines } from './check-lines.ts';
import type { CommonOptions, Finish, Io } from './io.ts';

interface CheckOptions extends CommonOptions {
  readonly fix?: boolean;
}

/** `uat check`: what keeps scenarios from running, found without running them. */
export function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command('check')
    .description(
      'Look for mistakes in features, example files, data, packs and releases, without running anything',
    )
    .argument('[paths...]', 'show only what is found in these files or folders (default: all)')
    .option('--fix', 'first give ids to scenarios that have none, and line up tables')
    .addHelpText(
      'after',
      '\nEnds with 0 when nothing is wrong (advice may be given), else with 2.\n\nExamples:\n  uat check\n  uat check features/council-tax --fix',
    )
    .action(async (paths: string[], _options: object, command: Command) => {
      finish(await check(paths, command.optsWithGlobals<CheckOptions>(), io));
    });
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { project, faults } = lookAtProject(options.project, io.env);
  if (project === undefined) return cannotBeRead(faults, options, io);
  const isWanted = within(project, paths, io.cwd);
  const sharedSteps = sharedStepFiles();
  const steps = await stepsOf(project, sharedSteps);
  const look = () => checkProject({ project, faults, steps, sharedSteps });
  let result = await look();
  const fixed = options.fix === true ? await fixFeatures(project, result, isWanted) : [];
  if (fixed.length > 0) result = await look();
  if (options.fix === true) {
    await keepRegister(project, result, new Date().toISOString().slice(0, 10));
    result = await look();
  }
  const report = reportOf(result, fixed, isWanted);
  if (options.json === true) io.stdout.write(`${JSON.stringify(report)}\n`);
  else for (const line of checkLines(report, io)) io.stdout.write(`${line}\n`);
  return report.wrong === 0 ? 0 : 2;
}

/** Without data/project.yaml nothing else is looked at. */
function cannotBeRead(faults: readonly ProjectFault[], options: CheckOptions, io: Io): number {
  if (options.json !== true) throw new ProjectFaults(faults);
  const nothing = { features: [], scenarios: [], steps: 0, whole: false };
  const result = { ...nothing, findings: faults.map(projectFinding) };
  io.stdout.write(`${JSON.stringify(reportOf(result, [], () => true))}\n`);
  return 2;
}

/** The step definitions, or why they cannot be loaded. Cucumber is loaded with them, and only when it must be. */
async function stepsOf(
  project: Project,
  sharedSteps: readonly string[],
): Promise<readonly StepMatcher[] | ProjectFault> {
  try {
    return await rememberSteps(project, sharedSteps, async () => {
      const { loadSteps } = await import('../gherkin/support.ts');
      return (await loadSteps(project.root, sharedSteps)).stepDefinitions;
    });
  } catch (error) {
    if (error instanceof ProjectFault) return error;
    throw error;
  }
}

function reportOf(
  { features, scenarios, steps, findings }: CheckResult,
  fixed: CheckReport['fixed'],
  isWanted: (file: string) => boolean,
): CheckReport {
  // No step of any feature is looked at until the steps load: "nothing to correct" would be said of what nobody saw.
  const shown = findings.filter(({ kind, file }) => kind === 'step file' || isWanted(file));
  const count = (level: Finding['level']) => shown.filter((one) => one.level === level).length;
  return {
    schemaVersion: 1,
    checked: { features: features.length, scenarios: scenarios.length, steps },
    wrong: count('wrong'),
    advice: count('advice'),
    findings: shown,
    fixed,
  };
}

/** Ids are unique over all features, so all are read; findings are shown for the paths that were asked for. */
function within(project: Project, paths: readonly string[], cwd: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((written) => {
    const full = [path.resolve(cwd, written), path.resolve(project.root, written)].find((one) =>
      existsSync(one),
    );
    if (full !== undefined) return posixFrom(project.root, full);
    throw new ProjectFault({
      where: written,
      wrong: 'there is no such file or folder',
      allowed: 'Name features, folders or files of data, as they lie in the project',
    });
  });
  return (file) => wanted.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
}
