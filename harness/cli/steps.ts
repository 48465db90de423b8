import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import {
  catalogueLines,
  catalogueOf,
  cataloguePage,
  EDITOR_STEPS,
  editorSteps,
  search,
} from '../authoring/index.ts';
import { planFeatures, readFeatures } from '../gherkin/features.ts';
import { scopeSteps } from '../gherkin/step-scope.ts';
import { loadSteps } from '../gherkin/support.ts';
import { loadProject, lookUp, type Project } from '../project/index.ts';
import { writeAtomic } from '../record/index.ts';
import { lastPasses, sharedStepFiles } from '../run/index.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';

interface StepsOptions extends CommonOptions {
  readonly app?: string;
  readonly html?: string;
  readonly editor?: boolean;
}

/** Columns that lines are kept to where the terminal does not say, or says more. */
const WIDTH = 80;

/** `uat steps [words…]`: what a scenario can say. */
export function addSteps(program: Command, io: Io, finish: Finish): void {
  program
    .command('steps')
    .description('Show what scenarios can say: every step and phrase, what it does, and examples')
    .argument('[words...]', 'only steps that have all these words')
    .option('--app <application>', 'only what the features of this application may use')
    .option('--html <file>', 'write it as one page for a browser')
    .option('--editor', `write ${EDITOR_STEPS}, from which VS Code completes steps and phrases`)
    .addHelpText('after', '\nExamples:\n  uat steps refund authorise\n  uat steps --html steps.html')
    .action(async (words: string[], _options: object, command: Command) => {
      finish(await steps(words, command.optsWithGlobals<StepsOptions>(), io));
    });
}

async function steps(words: readonly string[], options: StepsOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  if (options.editor === true) {
    await writeEditorSteps(project.root);
    say(io, options, `Made ${EDITOR_STEPS}. Make it again after new phrases, or a new version of uat.`);
    return 0;
  }
  const entries = search(await catalogue(project, options.app), words);
  if (options.html !== undefined) {
    const file = path.resolve(io.cwd, options.html);
    await writeAtomic(file, cataloguePage(project.settings.name, entries));
    say(io, options, `${entries.length} steps: ${options.html}`);
  }
  if (options.json === true) io.stdout.write(`${JSON.stringify(entries)}\n`);
  else if (options.html === undefined) {
    const width = Math.min(io.stdout.columns ?? WIDTH, WIDTH);
    say(io, options, ...catalogueLines(entries, width, words.length > 0), ...ending(entries.length, words));
  }
  return 0;
}

/** For VS Code, which looks for steps in the project's own folder only: where the vocabulary is, in this package alone. */
export async function writeEditorSteps(root: string): Promise<void> {
  const { stepDefinitions } = await loadSteps(root, sharedStepFiles());
  const unseen = existsSync(path.join(root, 'steps/shared')) ? [] : sharedStepFiles();
  await writeAtomic(path.join(root, EDITOR_STEPS), editorSteps(stepDefinitions, unseen));
}

function ending(count: number, words: readonly string[]): string[] {
  if (count === 0) return [`No step has the words ${words.join(' ')}. Try fewer or shorter ones.`];
  return words.length > 0
    ? []
    : [
        '',
        'What stands in (round) or [square] brackets may be left out; of a/b take one.',
        `${count} steps. uat steps WORD… shows examples and where they are used.`,
      ];
}

/** In another application's features its own steps are not known: they are left out. */
async function catalogue(project: Project, app: string | undefined) {
  const application = app === undefined ? undefined : applicationNamed(project, app);
  const { stepDefinitions } = await loadSteps(project.root, sharedStepFiles());
  const scope = scopeSteps(stepDefinitions, [...project.applications.keys()]);
  const scenarios = planFeatures(readFeatures(project.root));
  const parts = { project, definitions: stepDefinitions, scope, scenarios, lastPassed: lastPasses(project) };
  const entries = catalogueOf(parts);
  if (application === undefined) return entries;
  return entries.filter((entry) => entry.application === null || entry.application === application.name);
}

function applicationNamed(project: Project, app: string) {
  return lookUp(project.applications, app, {
    where: '--app',
    kind: 'an application',
    folder: 'data/applications',
  });
}
