import type { Command } from 'commander';
import { type CheckResult, checkFeatures } from '../authoring/index.ts';
import { readFeatures } from '../gherkin/features.ts';
import { scopeSteps } from '../gherkin/step-scope.ts';
import { loadSteps } from '../gherkin/support.ts';
import { loadProject } from '../project/index.ts';
import { sharedStepFiles } from '../run/index.ts';
import type { CommonOptions, Finish, Io } from './io.ts';

/** `uat check`: what keeps scenarios from running, found without running them. */
export function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command('check')
    .description('Look for undefined and ambiguous steps, ids that clash, and mistakes in features and data')
    .argument('[paths...]', 'features or folders (default: all)')
    .action(async (paths: string[], _options: object, command: Command) => {
      finish(await check(paths, command.optsWithGlobals<CommonOptions>(), io));
    });
}

/** Exit code 0 when nothing was found, else 2. */
async function check(paths: readonly string[], options: CommonOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const library = await loadSteps(project.root, sharedStepFiles());
  const features = readFeatures(project.root);
  const result = checkFeatures(
    project,
    features,
    scopeSteps(library.stepDefinitions, [...project.applications.keys()]),
  );
  const wanted = within(result, paths);
  if (options.json === true) io.stdout.write(`${JSON.stringify(wanted)}\n`);
  else for (const line of checkLines(wanted)) io.stdout.write(`${line}\n`);
  return wanted.findings.length === 0 ? 0 : 2;
}

/** Ids are unique over all features, so all are read; findings are shown for the paths that were asked for. */
function within(result: CheckResult, paths: readonly string[]): CheckResult {
  if (paths.length === 0) return result;
  const wanted = paths.map((one) => one.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''));
  return {
    ...result,
    findings: result.findings.filter(({ where }) => wanted.some((path) => where.startsWith(path))),
  };
}

function checkLines({ features, scenarios, findings }: CheckResult): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const summary = [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  return [
    ...findings.map(({ where, kind, message }) => `${where}: ${kind}: ${message}`),
    `${scenarios} scenarios in ${features} features: ${findings.length === 0 ? 'nothing to correct' : summary}.`,
  ];
}
