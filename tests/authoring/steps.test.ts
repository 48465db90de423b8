import { expect, test } from 'vitest';
import { nearestSteps } from '../../harness/authoring/nearest-step.ts';
import { ProjectFault } from '../../harness/errors.ts';
import type { StepMatcher } from '../../harness/gherkin/support-types.ts';
import { aProject, checked, FEATURE, feature, STEPS, told, toldOf } from './a-project.ts';

test('a sound project has nothing to correct', async () => {
  const { findings, scenarios, steps } = await checked(aProject());
  expect(findings).toEqual([]);
  expect([scenarios.length, steps]).toEqual([2, 6]);
});

test('a step that nobody built names the nearest, marks the word that differs and shows its use', async () => {
  const root = aProject({
    'features/council-tax/more.feature': feature(`
  @CT-009 @risk:low
  Scenario: Spelled otherwise
    When I authorize the refund
`),
  });
  const { findings } = await checked(root);
  expect(told(findings, 'undefined step')).toEqual([
    'features/council-tax/more.feature:5:5  nobody has built: I authorize the refund · did you mean: I [authorise] the refund · for example: I authorise the refund (features/council-tax/refunds.feature:7)',
  ]);
  expect(findings.find(({ kind }) => kind === 'undefined step')?.nearest).toEqual({
    step: 'I [authorise] the refund',
    definedAt: 'steps/council-tax/refunds.steps.ts:3',
    example: 'I authorise the refund (features/council-tax/refunds.feature:7)',
  });
});

test.each([
  ['a name without quotation marks', 'I am signed in as a revenues', 'I am signed in as a/an [{string}]'],
  ['a word left out', 'a refund of £45.00 I have raised', 'a refund of {amount} [that] I have raised'],
  ['a word too many', 'I quickly authorise the refund', 'I authorise the refund'],
  [
    'an amount without its pound sign',
    'a refund of 45 that I have raised',
    'a refund of [{amount}] that I have raised',
  ],
])('%s: the nearest step is found', async (_, text, marked) => {
  const [line] = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: One
    Given ${text}
`,
    'undefined step',
  );
  expect(line).toContain(`did you mean: ${marked} · for example: `);
});

test('a short word is misspelt at its end, too', () => {
  const see = { pattern: 'I see {string}' } as StepMatcher;
  const nearest = nearestSteps([{ pattern: 'I press {string}' } as StepMatcher, see]);
  expect(nearest('I sea "Raised"')?.marked).toBe('I [see] {string}');
  expect(nearest('I flee "Raised"')).toBeUndefined();
});

test('a step like no other is told to be so, and a step in no scenario gets made-up values', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: One
    Given the moon is full
    Given a refund of £45.00 that I raised
    Given the refund reaches all seven sisters by morning coach
`,
    'undefined step',
  );
  expect(lines[0]).toContain('nobody has built: the moon is full · no known step is like it');
  expect(lines[2]).toContain('no known step is like it');
  expect(lines[1]).toContain('for example: a refund of £1,234.56 that I have raised');
});

test("another application's step is named with the reason why it may not be used here", async () => {
  const root = aProject({ 'data/applications/homefix.yaml': otherApplication() });
  const steps = { 'steps/homefix/diary.steps.ts': ['I authorise the refund'] };
  const { findings } = await checked(root, steps);
  expect(told(findings, 'undefined step')).toContainEqual(
    expect.stringContaining(
      'nobody has built: I authorise the refund · steps/homefix/diary.steps.ts:1 has it, for features of its own application · a journey (features/journeys/) may use it',
    ),
  );
});

test('a step with two meanings names each and where it is defined', async () => {
  const steps = { ...STEPS, 'steps/all.steps.ts': [/^I authorise the (\w+)$/] };
  const { findings } = await checked(aProject(), steps);
  expect(told(findings, 'ambiguous step')).toEqual([
    `${FEATURE}:7:5  I authorise the refund · fits 2 steps: I authorise the refund (steps/council-tax/refunds.steps.ts:3) · I authorise the {} (steps/all.steps.ts:1) · reword one of them`,
  ]);
});

test('an undefined step of an outline is told once, not once a row', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario Outline: One
    Given the <what> is full

    Examples:
      | what |
      | moon |
      | cup  |
`,
    'undefined step',
  );
  expect(lines).toHaveLength(1);
});

test('a draft may have steps that are not built, and is reported with their number', async () => {
  const root = aProject({
    'features/council-tax/draft.feature': feature(`
  @CT-009 @risk:low @draft
  Scenario: Not yet
    Given the moon is full
    When I authorise the refund
`),
  });
  const { findings } = await checked(root);
  expect(findings.map(({ kind, level, message }) => [kind, level, message])).toEqual([
    ['draft', 'advice', '"Not yet": 1 of its 2 steps is not built yet.'],
  ]);
});

test('what is done by hand needs no steps that are built, and its tag is known', async () => {
  const root = aProject({
    'features/council-tax/paper.feature': feature(`
  @CT-009 @risk:low @manual
  Scenario: On paper
    Given the moon is full
    Then the address shows in the window
`),
  });
  expect((await checked(root)).findings).toEqual([]);
});

test('regular-expression characters, emoji and text from right to left are letters like any other', async () => {
  const text = 'the refund is "a.b*c[1] (x) ^$ 🎉 שלום"';
  expect(await toldOf(scenario(text), 'undefined step')).toEqual([]);
  const [line] = await toldOf(scenario('the refnd is (🎉|.*+ "שלום"'), 'undefined step');
  expect(line).toContain('nobody has built: the refnd is (🎉|.*+ "שלום"');
});

test('what would turn the terminal is shown, not obeyed', async () => {
  const [line] = await toldOf(scenario('the refund \u202Edesrever\u001b[2J'), 'undefined step');
  expect(line).toContain('the refund \\u202edesrever\\u001b[2J');
});

test('steps that cannot be loaded are one finding, and the rest is looked at all the same', async () => {
  const fault = new ProjectFault({
    where: 'steps/council-tax/a.steps.ts:3:1',
    wrong: 'the step file cannot be loaded: x',
  });
  const root = aProject({ [FEATURE]: feature('\n  @CT-001 @draft\n  Scenario: One\n    Given nothing\n') });
  const { findings } = await checked(root, fault);
  expect(findings.find(({ kind }) => kind === 'draft')?.message).toBe('"One": not looked at yet.');
  expect(findings.map(({ kind }) => kind)).toEqual([
    'step file',
    'draft',
    'missing risk',
    'empty pack',
    'unused person',
  ]);
});

function scenario(step: string): string {
  return `
  @CT-001 @risk:low
  Scenario: One
    Then ${step}
`;
}

function otherApplication(): string {
  return `name: Homefix
service: Housing
owner: Housing Systems
supplier: Nobody (fictional)
scenario prefix: HF
deployments:
  uat: { address: "server:homefix", class of data: synthetic }
`;
}
