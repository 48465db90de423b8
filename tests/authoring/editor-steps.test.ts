import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { editorSteps } from '../../harness/authoring/index.ts';
import type { StepDefinition } from '../../harness/gherkin/support-types.ts';

const SHARED = fileURLToPath(new URL('../../steps/shared/', import.meta.url));
const FILES = readdirSync(SHARED)
  .filter((name) => name.endsWith('.steps.ts'))
  .map((name) => `${SHARED}${name}`);

const step = (uri: string, pattern: string | RegExp) => ({ uri, line: 7, pattern }) as StepDefinition;
const phrase = (sentence: string) =>
  ({ ...step('steps/a/refunds.phrases', sentence), phrase: { sentence } }) as unknown as StepDefinition;

test('an editor is told of what it cannot see: the vocabulary and the phrases', () => {
  const text = editorSteps(
    [
      step('../dist/steps/shared/acting.steps.js', 'I press {name}{place}'),
      step('../dist/steps/shared/acting.steps.js', /^I wait (.*)$/),
      step('steps/a/own.steps.ts', 'I do it my way'),
      phrase('I raise a refund of "{amount}" for {who}'),
    ],
    FILES,
  );
  expect(text.split('\n').filter((line) => line.startsWith('Given'))).toEqual([
    'Given("I press {name}{place}"); // steps/shared/acting.steps.js:7',
    'Given(/^I wait (.*)$/); // steps/shared/acting.steps.js:7',
    'Given("I raise a refund of {} for {}"); // steps/a/refunds.phrases:7',
  ]);
});

test('every parameter type stands as one literal, which editors read from the text', () => {
  const defined = FILES.flatMap((file) => readFileSync(file, 'utf8').match(/^defineParameterType\(/gm) ?? []);
  const told = editorSteps([], FILES).match(/^defineParameterType\(\{ name: '\w+', regexp: \/.+\/ \}\);$/gm);
  expect(told).toHaveLength(defined.length);
  expect(editorSteps([], [])).not.toContain('defineParameterType');
});
