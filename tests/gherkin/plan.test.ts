import { expect, test } from 'vitest';
import type { Scenario } from '../../harness/gherkin/scenario.ts';
import { planned, URI } from './planned.ts';

test('a scenario is known by its tag, whatever its title and place', () => {
  const [scenario] = planned(
    'Feature: Refunds\n\n  @smoke @CT-014\n  Scenario: Pay back\n    Given a bill\n',
  );
  expect(scenario).toMatchObject({ id: 'CT-014', tagged: true, testTitle: 'CT-014 Pay back', line: 4 });
});

test('without a tag it is known by path and title', () => {
  const [scenario] = planned('Feature: Refunds\n  Scenario: Pay back\n    Given a bill\n');
  expect(scenario).toMatchObject({ id: `${URI} › Pay back`, tagged: false, testTitle: 'Pay back' });
});

const OUTLINE = `Feature: Refunds
  @CT-014
  Scenario Outline: Pay back <amount>
    Given a bill over <amount>
    Then "<who>" decides

    Examples:
      | amount  | who     |
      | £499.99 | officer |
      | £500.01 | manager |
`;

test('a row of an outline is known by its first column and stands at its own line', () => {
  expect(planned(OUTLINE).map(({ id, line, outlineLine }) => ({ id, line, outlineLine }))).toEqual([
    { id: 'CT-014/£499.99', line: 9, outlineLine: 3 },
    { id: 'CT-014/£500.01', line: 10, outlineLine: 3 },
  ]);
});

test('adding, reordering and moving rows to other Examples changes no id', () => {
  const reordered = `Feature: Refunds
  @CT-014
  Scenario Outline: Pay back <amount>
    Given a bill over <amount>

    Examples: large ones
      | amount  | who     |
      | £900.00 | manager |
      | £500.01 | manager |

    Examples: small ones
      | amount  | who     |
      | £499.99 | officer |
`;
  expect(planned(reordered).map(({ id }) => id)).toEqual([
    'CT-014/£900.00',
    'CT-014/£500.01',
    'CT-014/£499.99',
  ]);
});

test('tags of feature, rule, outline and Examples all count, and background steps are told apart', () => {
  const [scenario] = planned(`@council-tax
Feature: Refunds
  Background:
    Given I am signed in
  @requirements
  Rule: Nobody pays back to themselves
    Background:
      Given a bill
    @CT-020
    Scenario Outline: Own account <whose>
      When I refund <whose>
      @edge
      Examples:
        | whose |
        | mine  |
`);
  expect(scenario?.tags).toEqual(['@council-tax', '@requirements', '@CT-020', '@edge']);
  expect(scenario?.rule).toBe('Nobody pays back to themselves');
  expect(
    scenario?.steps.map(({ keyword, text, line, background }) => [keyword, text, line, background]),
  ).toEqual([
    ['Given ', 'I am signed in', 4, true],
    ['Given ', 'a bill', 8, true],
    ['When ', 'I refund mine', 11, false],
  ]);
});

test('scenarios of one title get test titles and ids of their own; a tag is left as it is', () => {
  const told = planned(`Feature: Refunds
  Scenario: Again
    Given a bill
  Scenario: Again
    Given a bill
  Scenario:
    Given a bill
  Scenario:
    Given a bill
  @CT-001
  Scenario: Twice
    Given a bill
  @CT-001
  Scenario: Twice
    Given a bill
`);
  expect(told.map(({ testTitle }) => testTitle)).toEqual([
    'Again',
    'Again (line 4)',
    '(line 6)',
    '(line 8)',
    'CT-001 Twice',
    'CT-001 Twice (line 14)',
  ]);
  expect(new Set(untagged(told)).size).toBe(4);
  expect(told.filter(({ tagged }) => tagged).map(({ id }) => id)).toEqual(['CT-001', 'CT-001']);
});

function untagged(scenarios: readonly Scenario[]): string[] {
  return scenarios.filter(({ tagged }) => !tagged).map(({ id }) => id);
}
