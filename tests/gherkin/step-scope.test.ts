import { describe, expect, it } from 'vitest';
import { scopeSteps } from '../../harness/gherkin/step-scope.ts';
import type { StepDefinition } from '../../harness/gherkin/support-types.ts';

const step = (uri: string): StepDefinition =>
  ({ uri, pattern: 'I press', expression: { source: 'I press', regexp: /^I press$/ } }) as never;

const SHARED = step('../dist/steps/shared/acting.steps.js');
const HOMEFIX = step('steps/homefix/repair.steps.ts');
const CARECASE = step('steps/carecase/access.steps.ts');

function found(feature: string, ...definitions: StepDefinition[]): string[] {
  const scope = scopeSteps(definitions, ['homefix', 'carecase']);
  return scope(feature)
    .matches('I press')
    .map(({ uri }) => uri);
}

describe('a text that fits several definitions', () => {
  it("means the application's own step before the shared vocabulary", () => {
    expect(found('features/homefix/a.feature', SHARED, HOMEFIX)).toEqual([HOMEFIX.uri]);
    expect(found('features/carecase/a.feature', SHARED, HOMEFIX)).toEqual([SHARED.uri]);
  });

  it('is ambiguous between two steps of the same standing', () => {
    expect(found('features/journeys/a.feature', SHARED, HOMEFIX, CARECASE)).toEqual([
      HOMEFIX.uri,
      CARECASE.uri,
    ]);
    expect(found('features/homefix/a.feature', SHARED, step('steps\\shared\\b.js'))).toHaveLength(2);
  });
});

it('knows an application by its whole name, whatever that ends in', () => {
  const own = step('steps/more-features/a.steps.ts');
  const scope = scopeSteps([own, HOMEFIX], ['more-features', 'homefix']);
  const matches = (feature: string) => scope(feature).matches('I press');
  expect(matches('features/more-features/a.feature').map(({ uri }) => uri)).toEqual([own.uri]);
  expect(matches('features/homefix/steps/a.feature').map(({ uri }) => uri)).toEqual([HOMEFIX.uri]);
});
