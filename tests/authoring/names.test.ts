import { expect, test } from 'vitest';
import { aProject, checked, FEATURE, feature, told, toldOf } from './a-project.ts';

test('somebody signs in who is not in data/personas.yaml', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: One
    Given I am signed in as a "revenue officer"
    And I am signed in as an "astronaut 2"
`,
    'unknown person',
  );
  expect(lines).toEqual([
    `${FEATURE}:5:5  "revenue officer" is not in data/personas.yaml. Did you mean "revenues officer"?`,
    `${FEATURE}:6:5  "astronaut 2" is not in data/personas.yaml. There are: revenues officer.`,
  ]);
});

test('a blank that takes people elsewhere takes people: one letter wrong is told in its row of the outline', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario Outline: One
    When the "<who>" authorises the refund

    Examples:
      | who               |
      | revenues officer  |
      | revenues oficer   |
      | a member of staff |
`,
    'unknown person',
  );
  expect(lines).toEqual([
    `${FEATURE}:10:9  "revenues oficer" is not in data/personas.yaml. Did you mean "revenues officer"?`,
  ]);
});

test('a file that is nearly in data/files is misspelt; one that is made on the spot is not', async () => {
  const root = aProject({
    'data/files/letter.pdf': 'x',
    [FEATURE]: feature(`
  @CT-001 @risk:low
  Scenario: One
    Then the refund is "leter.pdf"
    Then the refund is "quite another.pdf"
`),
  });
  expect(told((await checked(root)).findings, 'unknown file')).toEqual([
    `${FEATURE}:5:5  data/files has no "leter.pdf". Did you mean "letter.pdf"?`,
  ]);
});

test('a page that is named once and almost like one named often is pointed out, as advice', async () => {
  const often = '    When I open the "Accounts" screen\n'.repeat(3);
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario: One
${often}    When I open the "Acounts" screen
    When I open the "Refunds" screen
`,
    'near miss',
  );
  expect(lines).toEqual([
    `${FEATURE}:8:5  "Acounts" stands here once; 3 other steps of this kind say "Accounts".`,
  ]);
});

test('tags that are nearly known ones, risks that are none, ids in small letters', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:hihg @smok
  Scenario: One
    When I authorise the refund

  @ct-002 @read_only @risk:urgent @something-of-ours
  Scenario: Two
    When I authorise the refund
`,
    'unknown tag',
  );
  expect(lines).toEqual([
    `${FEATURE}:3:11  @risk:hihg: did you mean @risk:high?`,
    `${FEATURE}:3:22  @smok: did you mean @smoke?`,
    `${FEATURE}:7:3  @ct-002: an id is written @CT-002.`,
    `${FEATURE}:7:11  @read_only: did you mean @read-only?`,
    `${FEATURE}:7:22  @risk:urgent: the risks are @risk:high, @risk:medium and @risk:low.`,
  ]);
});

test('a pack whose tag no scenario has, and which so runs nothing', async () => {
  const root = aProject({
    'data/packs/smoke.yaml':
      'name: S\npurpose: P\napplications: [council-tax]\nscenarios: "@smokes"\nenvironment: uat\n',
  });
  const { findings } = await checked(root);
  expect(told(findings, 'unknown tag')).toEqual([
    'data/packs/smoke.yaml › scenarios  no scenario is tagged @smokes: did you mean @smoke?',
  ]);
  expect(told(findings, 'empty pack')).toEqual([
    'data/packs/smoke.yaml  there is no scenario of council-tax that @smokes chooses, so it runs nothing.',
  ]);
});

test('a scenario without a risk', async () => {
  const lines = await toldOf(
    '\n  @CT-001\n  Scenario: One\n    When I authorise the refund\n',
    'missing risk',
  );
  expect(lines).toEqual([
    `${FEATURE}:4:3  "One" has no risk. Tag it @risk:high, @risk:medium or @risk:low: packs choose by it.`,
  ]);
});

test('a mistake in a release is a finding, and the features are looked at all the same', async () => {
  const root = aProject({
    'data/releases/council-tax-2026-2.yaml':
      'name: X\nchange: CHG1\nchange type: normal\napplications: { council-tax: { from: "1", to: "2" } }\ngates:\n  uat-exit: { environment: uat, packs: [smok], rules: { maximum failures: 0 } }\n',
    [FEATURE]: feature('\n  @CT-001 @risk:low\n  Scenario: One\n    When I authorize the refund\n'),
  });
  const { findings } = await checked(root);
  expect(findings.map(({ kind, file, line }) => [kind, file, line])).toEqual([
    ['project data', 'data/releases/council-tax-2026-2.yaml', 6],
    ['undefined step', FEATURE, 5],
  ]);
  expect(findings[0]?.message).toContain('Did you mean "smoke"?');
});
