import { expect, test } from 'vitest';
import { aProject, checked, SOUND_FEATURE, STEPS, told, write } from './a-project.ts';

test('a step that no scenario uses; what a draft uses is in use', async () => {
  const steps = { ...STEPS, 'steps/council-tax/more.steps.ts': ['nobody says this', 'a draft says this'] };
  const root = aProject({
    'features/council-tax/draft.feature':
      'Feature: D\n  @CT-009 @risk:low @draft\n  Scenario: D\n    Given a draft says this\n',
  });
  const { findings } = await checked(root, steps);
  expect(told(findings, 'unused step')).toEqual([
    'steps/council-tax/more.steps.ts:1  no scenario uses it: nobody says this · use it, or take it away',
  ]);
});

test('a page object that no step file reaches, not one that a page or the YAML needs', async () => {
  const root = aProject({
    'steps/council-tax/a.steps.ts': "import { A } from '../../pages/council-tax/a.page.ts';\n",
    'pages/council-tax/a.page.ts': "import { B } from './b.page.ts';\n",
    'pages/council-tax/b.page.ts': 'export class B {}\n',
    'pages/council-tax/old.page.ts': 'export class Old {}\n',
    'pages/shared/table.page.ts': 'export class Table {}\n',
  });
  expect(told((await checked(root)).findings, 'unused page')).toEqual([
    'pages/council-tax/old.page.ts  no step file imports it. Use it, or take it away.',
  ]);
});

test('somebody whom neither a scenario nor a step file names; a longer name does not count for a shorter one', async () => {
  const account = `service: R\n  accounts: { council-tax: { usernames: [x], password: "\${SANDBOX_PASSWORD}" } }\n`;
  const root = aProject({
    'data/personas.yaml': ['revenues officer', 'officer', 'auditor', 'manager']
      .map((one) => `${one}:\n  ${account}`)
      .join(''),
    'steps/council-tax/a.steps.ts': "const who = 'manager';\n",
  });
  expect(told((await checked(root)).findings, 'unused person')).toEqual([
    'data/personas.yaml › officer  no scenario and no step names the "officer".',
    'data/personas.yaml › auditor  no scenario and no step names the "auditor".',
  ]);
});

test('while a feature cannot be read, nothing is said to be unused', async () => {
  const root = aProject();
  write(root, 'features/council-tax/broken.feature', 'nonsense\n');
  write(
    root,
    'features/council-tax/refunds.feature',
    SOUND_FEATURE.replace('When I open the "Refunds" screen', 'When I authorise the refund'),
  );
  const kinds = (await checked(root)).findings.map(({ kind }) => kind);
  expect(kinds).toContain('does not parse');
  expect(kinds.filter((kind) => kind.startsWith('unused'))).toEqual([]);
});
