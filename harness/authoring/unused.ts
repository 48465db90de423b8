import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXAMPLES_FOLDER, exampleNames } from '../gherkin/example-files.ts';
import type { Project } from '../project/index.ts';
import type { FeatureFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import type { KnownSteps } from './known-steps.ts';
import { namesIn } from './mentions.ts';
import { code, unusedPages } from './page-imports.ts';

/**
 * Steps, page objects, people and example files that nothing uses. What a draft mentions is in use. `shared` are the
 * step files of the vocabulary that ships with the harness (absolute): nobody is expected to use all of it.
 */
export function unusedFindings(
  project: Project,
  features: readonly FeatureFacts[],
  known: KnownSteps | undefined,
  shared: readonly string[],
): Finding[] {
  return [
    ...(known ? unusedSteps(project, features, known, shared) : []),
    ...pages(project),
    ...unusedPeople(project, features),
    ...unusedExamples(project, features),
  ];
}

function unusedSteps(
  { root }: Project,
  features: readonly FeatureFacts[],
  known: KnownSteps,
  shared: readonly string[],
): Finding[] {
  const used = new Set(features.flatMap(({ uses }) => uses.map(([step]) => step)));
  return known.definitions.flatMap(({ uri }, step) => {
    if (used.has(step) || shared.includes(path.resolve(root, uri))) return [];
    const message = `no scenario uses it: ${known.sentence(step)} · use it, or take it away`;
    return [finding('unused step', known.definedAt(step), message)];
  });
}

function pages({ root, applications }: Project): Finding[] {
  const named = [...applications.values()].flatMap(({ signIn }) =>
    signIn?.kind === 'page object' ? [signIn.module] : [],
  );
  return unusedPages(root, named).map((file) =>
    finding('unused page', file, 'no step file imports it. Use it, or take it away.'),
  );
}

/** Step files may sign people in, too. */
function unusedPeople({ root, personas }: Project, features: readonly FeatureFacts[]): Finding[] {
  const named = new Set(features.flatMap(({ people }) => people));
  const rest = [...personas.values()].filter(({ key }) => !named.has(key));
  if (rest.length === 0) return [];
  const text = code(root, 'steps')
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const inCode = namesIn(text, [...personas.keys()]);
  return rest
    .filter(({ key }) => !inCode.includes(key))
    .map(({ key, file }) =>
      finding('unused person', `${file} › ${key}`, `no scenario and no step names the "${key}".`),
    );
}

function unusedExamples({ root }: Project, features: readonly FeatureFacts[]): Finding[] {
  const used = new Set(features.flatMap(({ examples }) => examples));
  return exampleNames(root)
    .filter((name) => !used.has(name))
    .map((name) =>
      finding('unused example file', `${EXAMPLES_FOLDER}/${name}`, `no outline is tagged @rows:${name}.`),
    );
}
