import { CucumberExpression, ParameterTypeRegistry, RegularExpression } from '@cucumber/cucumber-expressions';
import { expect, test } from 'vitest';
import { indexSteps } from '../../harness/gherkin/step-index.ts';
import type { StepDefinition } from '../../harness/gherkin/support-types.ts';

const registry = new ParameterTypeRegistry();

const PATTERNS: readonly (string | RegExp)[] = [
  'I have {int} cucumber(s)',
  'I have {int} cucumber(s)/gherkin(s) in my bag',
  'I have one cucumber(s)/gherkin(s)',
  'I am/was signed in as a/an {string}',
  'small/large bills',
  '{word} owes {float}',
  'a bill \\(of last year)',
  'a price of 5\\/6 pounds',
  'a \\{bill} and more',
  'I pay',
  'I pay {string}',
  /^I pay (.*)$/,
  /owes/,
  /^(?:one|two) bills?$/i,
];

const TEXTS: readonly string[] = [
  'I have 1 cucumber',
  'I have 7 cucumbers',
  'I have 7 gherkins in my bag',
  'I have one gherkin',
  'I have one cucumbers',
  'I am signed in as an "officer"',
  'I was signed in as a "manager"',
  'small bills',
  'large bills',
  'huge bills',
  'Ann owes 3.50',
  'a bill (of last year)',
  'a price of 5/6 pounds',
  'a {bill} and more',
  'I pay',
  'I pay "a lot"',
  'TWO BILLS',
  '',
];

test('finds what trying every definition finds, in the same order', () => {
  const definitions = PATTERNS.map(definition);
  const index = indexSteps(definitions);
  const found = TEXTS.map((text) => index.matches(text).map(({ pattern }) => String(pattern)));
  const tried = TEXTS.map((text) =>
    definitions.filter((one) => one.matchesStepName(text)).map(({ pattern }) => String(pattern)),
  );
  expect(found).toEqual(tried);
  expect(tried.filter((matches) => matches.length === 1).length).toBeGreaterThan(8);
  expect(tried.filter((matches) => matches.length > 1).length).toBeGreaterThan(1);
});

test('a definition that cannot fit is not tried, and a text is matched once', () => {
  const asked: string[] = [];
  const regexp = Object.assign(/^I pay "[^"]*"$/, { test: (text: string) => asked.push(text) > 0 });
  const index = indexSteps([{ ...definition('I pay {string}'), expression: { source: '', regexp } }]);
  index.matches('nobody pays');
  index.matches('I pay "5"');
  index.matches('I pay "5"');
  expect(asked).toEqual(['I pay "5"']);
});

test('a regular expression is matched by Cucumber, which tells when its arguments are ambiguous', () => {
  const ambiguous = () => {
    throw new Error('ambiguous parameter types');
  };
  const index = indexSteps([{ ...definition(/^I pay (.*)$/), matchesStepName: ambiguous }]);
  expect(() => index.matches('I pay "5"')).toThrow('ambiguous parameter types');
});

function definition(pattern: string | RegExp): StepDefinition {
  const expression =
    typeof pattern === 'string'
      ? new CucumberExpression(pattern, registry)
      : new RegularExpression(pattern, registry);
  return {
    id: String(pattern),
    uri: 'steps/x.ts',
    line: 1,
    code: () => {},
    options: {},
    pattern,
    expression,
    matchesStepName: (text) => expression.match(text) !== null,
    getInvocationParameters: () => Promise.reject(new Error('not asked for')),
  };
}
