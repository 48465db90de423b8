import { readFileSync } from 'node:fs';
import { phraseOf } from '../gherkin/phrases/phrase.ts';
import { isShared } from '../gherkin/step-scope.ts';
import type { StepDefinition } from '../gherkin/support-types.ts';

/** Where VS Code is told to look for it, in a project. */
export const EDITOR_STEPS = '.vscode/uat-steps.js';

const HEAD = `// Made by "uat steps --editor": for editors alone, which complete steps from it and jump to it. Nothing runs it.
// It holds what they do not find by themselves: the general vocabulary and the phrases.
`;
const PARAMETER_TYPE =
  /defineParameterType\(\{\s*name: '([^']+)',(?:\s*\/\/[^\n]*)?\s*regexp:\s*(\/.+\/[a-z]*),\n/g;

/**
 * The steps that an editor cannot see in the project's own step files, as definitions that do nothing.
 * @param unseen Absolute paths of the general vocabulary; none where the editor sees it.
 */
export function editorSteps(definitions: readonly StepDefinition[], unseen: readonly string[]): string {
  const types = unseen.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(PARAMETER_TYPE)]);
  const hidden = definitions.filter((one) =>
    isShared(one) ? unseen.length > 0 : phraseOf(one) !== undefined,
  );
  return [
    HEAD,
    ...types.map(([, name, regexp]) => `defineParameterType({ name: '${name}', regexp: ${regexp} });`),
    ...hidden.map((one) => `Given(${expressionOf(one)}); // ${placeOf(one)}`),
    '',
  ].join('\n');
}

/** A phrase's blank takes anything. */
function expressionOf(definition: StepDefinition): string {
  const phrase = phraseOf(definition);
  if (phrase !== undefined) return JSON.stringify(phrase.sentence.replace(/"?\{[^{}]+\}"?/g, '{}'));
  const { pattern } = definition;
  return typeof pattern === 'string' ? JSON.stringify(pattern) : String(pattern);
}

function placeOf({ uri, line }: StepDefinition): string {
  const file = uri.replaceAll('\\', '/');
  return `${/(?:^|\/)(?:dist\/)?(steps\/shared\/.+)$/.exec(file)?.[1] ?? file}:${line}`;
}
