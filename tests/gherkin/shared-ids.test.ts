import { expect, test } from 'vitest';
import { refuseSharedIds } from '../../harness/gherkin/shared-ids.ts';
import { planned, URI } from './planned.ts';

const SCENARIOS = planned(`Feature: Refunds

  @CT-001
  Scenario: First
    Given a bill

  @CT-001
  Scenario: Second
    Given a bill

  @CT-002
  Scenario Outline: Third
    Given a bill over <amount>

    Examples:
      | amount |
      | £1     |
      | £1     |

  @CT-003
  Scenario: Fourth
    Given a bill

  Scenario: Untagged
    Given a bill

  Scenario: Untagged
    Given a bill
`);

test('scenarios that share an id are not run, even where only one of them is chosen', () => {
  expect(() => refuseSharedIds(SCENARIOS.slice(0, 1), SCENARIOS)).toThrow(
    `${URI}:8: @CT-001 is the id of ${URI}:4 already. Give each scenario its own.`,
  );
});

test('nor are rows that have one name', () => {
  expect(() => refuseSharedIds(SCENARIOS.slice(2, 4), SCENARIOS)).toThrow(
    `CT-002/£1 is the row at ${URI}:17 already. The first column names a row: give each its own value.`,
  );
});

test('ids shared by others keep nobody from running, nor do scenarios without one', () => {
  expect(() => refuseSharedIds(SCENARIOS.slice(4), SCENARIOS)).not.toThrow();
});
