import { expect, test } from 'vitest';
import { aProject, checked, FEATURE, feature, told, toldOf } from './a-project.ts';

test('a scenario of thirteen steps is long, one of twelve is not', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: Thirteen
${'    When I authorise the refund\n'.repeat(13)}
  @CT-002 @risk:low
  Scenario: Twelve
${'    When I authorise the refund\n'.repeat(12)}`,
    'long scenario',
  );
  expect(lines).toEqual([
    `${FEATURE}:4:3  "Thirteen" has 13 steps. Up to 12 can be followed: is it two scenarios?`,
  ]);
});

test('several rounds of When and Then; And goes with what stands before it', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: Two rounds
    When I authorise the refund
    And I authorise the refund
    Then the refund is "a"
    And the refund is "b"
    When I authorise the refund
    When I authorise the refund
    Then the refund is "c"

  @CT-002 @risk:low
  Scenario: One round
    Given the refund is "a"
    When I authorise the refund
    And I authorise the refund
    Then the refund is "a"
`,
    'several rounds',
  );
  expect(lines).toEqual([
    `${FEATURE}:4:3  "Two rounds" goes through When and Then 2 times. Write a scenario for each.`,
  ]);
});

test.each([
  ['I click "Save"', 'click'],
  ['I press "btnSave"', 'btnSave'],
  ['I fill #user_name', '#user_name'],
  ['I choose from the drop-down', 'drop-down'],
])('clicks and technical names in an application feature: %s', async (step, word) => {
  const lines = await toldOf(`\n  @CT-001 @risk:low\n  Scenario: One\n    When ${step}\n`, 'clicks and ids');
  expect(lines).toEqual([expect.stringContaining(`${FEATURE}:5:5  "${word}" in "One".`)]);
});

test('in a journey, clicks and rounds are nobody’s business', async () => {
  const root = aProject({
    'features/journeys/all.feature': feature(`
  @CT-009 @risk:low
  Scenario: All
    When I click here
    Then the refund is "a"
    When I click there
`),
  });
  const kinds = (await checked(root)).findings.map(({ kind }) => kind);
  expect(kinds).not.toContain('clicks and ids');
  expect(kinds).not.toContain('several rounds');
});

test('scenarios that are the same but for a value, not those that do something else', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: Low
    Given a refund of £45.00 that I have raised
    Then the refund is "a"

  @CT-002 @risk:low
  Scenario: High
    Given a refund of £4,500 that I have raised
    Then the refund is "b"

  @CT-003 @risk:low
  Scenario: Other
    Given a refund of £45.00 that I have raised
    When I authorise the refund
`,
    'same but for a value',
  );
  expect(lines).toEqual([
    `${FEATURE}:9:3  "High" is "Low" (${FEATURE}:4) with other values. Make one outline of the two.`,
  ]);
});

test('an outline with one row', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario Outline: One <case>
    When I authorise the refund

    Examples:
      | case |
      | only |
`,
    'one row',
  );
  expect(lines).toEqual([
    `${FEATURE}:9:7  "One <case>" has one row. Add the values beside the limit, or make it a plain scenario.`,
  ]);
});

test('smart quotes are taken as plain ones, and that is said; between plain quotes they stay', async () => {
  const root = aProject({
    [FEATURE]: feature(`
  @CT-001 @risk:low
  Scenario: Pasted
    Given I am signed in as a “revenues officer”
    When I open the\u00A0"Refunds" screen
    Then the refund is "the council’s"
`),
  });
  const { findings } = await checked(root);
  expect(told(findings, 'undefined step')).toEqual([]);
  expect(told(findings, 'smart quotes')).toEqual([
    `${FEATURE}:5:5  smart quotes (“ ”) are taken as plain quotes.`,
    `${FEATURE}:6:5  no-break spaces are taken as plain spaces.`,
  ]);
});
