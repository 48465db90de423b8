import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixFeatures, keepRegister } from '../../harness/authoring/fix/fix-features.ts';
import { lookAtProject, type Project } from '../../harness/project/index.ts';
import { aProject, checked, FEATURE, feature, SOUND_FEATURE, told, toldOf, write } from './a-project.ts';

const REGISTER = 'records/scenario-ids.csv';

test('ids that are missing, used twice, or begin with another prefix', async () => {
  const scenarios = `
  @risk:low
  Scenario: None
    When I authorise the refund

  @CT-001 @risk:low
  Scenario: First
    When I authorise the refund

  @CT-001 @risk:low
  Scenario: Second
    When I authorise the refund

  @HF-001 @risk:low
  Scenario: Stranger
    When I authorise the refund
`;
  expect(await toldOf(scenarios, 'missing id')).toEqual([
    `${FEATURE}:4:3  "None" has no id. uat check --fix gives it the next one.`,
  ]);
  expect(await toldOf(scenarios, 'duplicate id')).toEqual([
    `${FEATURE}:12:3  @CT-001 is the id of ${FEATURE}:8 already. Give each scenario its own.`,
  ]);
  expect(await toldOf(scenarios, 'wrong prefix')).toEqual([
    `${FEATURE}:16:3  @HF-001 does not begin with CT-, as ids of council-tax do.`,
  ]);
});

test('two rows of one name', async () => {
  const lines = await toldOf(
    `
  @CT-001 @risk:low
  Scenario Outline: One
    When I authorise the refund

    Examples:
      | case |
      | a    |
      | a    |
`,
    'duplicate id',
  );
  expect(lines).toEqual([
    `${FEATURE}:10  CT-001/a is the row at ${FEATURE}:9 already. The first column names a row: give each its own value.`,
  ]);
});

test('the register learns of every id, retires those that go, and says so before', async () => {
  const root = aProject();
  await keep(root, '2026-11-22');
  expect(read(root, REGISTER)).toBe("id,title,retired\nCT-001,Own refund,\nCT-002,A colleague's refund,\n");
  write(root, FEATURE, SOUND_FEATURE.replace('@CT-002', '@CT-003'));
  expect(told((await checked(root)).findings, 'removed id')).toEqual([
    `${REGISTER}  CT-002 "A colleague's refund" stands in no feature any more. uat check --fix retires the id.`,
  ]);
  await keep(root, '2026-11-23');
  expect(read(root, REGISTER)).toContain(
    "CT-002,A colleague's refund,2026-11-23\nCT-003,A colleague's refund,\n",
  );
  expect((await checked(root)).findings).toEqual([]);
  await keep(root, '2026-12-24');
  expect(read(root, REGISTER)).toContain("CT-002,A colleague's refund,2026-11-23\n");
});

test('a retired id is refused to another scenario, and given back to its own', async () => {
  const root = aProject({ [REGISTER]: 'id,title,retired\nCT-001,"Limits, old",2025-03-31\n' });
  expect(told((await checked(root)).findings, 'reused id')).toEqual([
    `${FEATURE}:4:3  @CT-001 was "Limits, old", removed by 2025-03-31. Give this scenario an id that none ever had.`,
  ]);
  write(root, REGISTER, 'id,title,retired\nCT-001,Own refund,2025-03-31\n');
  expect((await checked(root)).findings).toEqual([]);
  await keep(root, '2026-11-22');
  expect(read(root, REGISTER)).toContain('CT-001,Own refund,\n');
});

test('a register that somebody spoilt is a finding; while a feature cannot be read, no id is taken for gone', async () => {
  const root = aProject({ [REGISTER]: 'nonsense\n' });
  expect(told((await checked(root)).findings, 'project data')).toEqual([
    `${REGISTER}  does not begin with the columns id, title, retired. Put back the last version that was committed.`,
  ]);
  const unread = aProject({
    [REGISTER]: 'id,title,retired\nCT-009,Gone,\n',
    'features/council-tax/b.feature': 'Feature\n',
  });
  expect(told((await checked(unread)).findings, 'removed id')).toEqual([]);
  await keep(unread, '2026-11-22');
  expect(read(unread, REGISTER)).toBe('id,title,retired\nCT-009,Gone,\n');
});

test('--fix gives missing ids and lines up tables, and changes no other byte', async () => {
  const before = `\uFEFFFeature: Refunds  \r
# a remark   \r
\r
\tScenario: Tabs and trailing spaces   \r
\t\tGiven a table:  \r
\t\t|a|bb|\r
\t\t| 🎉 long | x\\|y |\r
\r
  @risk:low  @smoke # why\r
  Scenario Outline: <case>
    When I authorise the refund

    Examples:
      | case |
      | a    |
  Scenario: Text that looks like a table
    Given a text:
      """
      |a|b|
      """`;
  const after = before
    .replace('\tScenario: Tabs', '\t@CT-008\r\n\tScenario: Tabs')
    .replace('|a|bb|', '| a       | bb   |')
    .replace('| 🎉 long | x\\|y |', '| 🎉 long | x\\|y |')
    .replace('@risk:low  @smoke', '@CT-009 @risk:low  @smoke')
    .replace('  Scenario: Text', '  @CT-010\n  Scenario: Text');
  const root = aProject({ [FEATURE]: before, [REGISTER]: 'id,title,retired\nCT-007,Old,2025-01-01\n' });
  expect(await fix(root)).toEqual([{ file: FEATURE, ids: ['CT-008', 'CT-009', 'CT-010'], tables: 1 }]);
  expect(read(root, FEATURE)).toBe(after);
  expect(await fix(root)).toEqual([]);
  expect(read(root, FEATURE)).toBe(after);
});

test('--fix lets lie what it was not asked for, what does not parse and what is not UTF-8', async () => {
  const untagged = feature('\n  Scenario: One\n    When I authorise the refund\n');
  const latin = Buffer.from(untagged.replace('One', 'Caf\u00e9'), 'latin1');
  const root = aProject({
    [FEATURE]: untagged,
    'features/council-tax/broken.feature': 'Feature: x\n  @CT-050\n  Scenario: A\n    Given a\n  nonsense\n',
    'features/council-tax/latin.feature': latin,
  });
  expect(await fix(root, (uri) => uri !== FEATURE)).toEqual([]);
  // The number after the one in the feature that cannot be read.
  expect(await fix(root)).toEqual([{ file: FEATURE, ids: ['CT-051'], tables: 0 }]);
  expect(readFileSync(path.join(root, 'features/council-tax/latin.feature')).equals(latin)).toBe(true);
});

test('a journey takes the prefix of its neighbours; where nothing tells one, the id stays missing', async () => {
  const untagged = feature('\n  Scenario: One\n    When I authorise the refund\n');
  const root = aProject({
    'data/applications/homefix.yaml':
      'name: H\nservice: S\nowner: O\nsupplier: N\nscenario prefix: HF\ndeployments:\n  uat: { address: "server:h", class of data: synthetic }\n',
    'features/journeys/a.feature': feature('\n  @JN-041\n  Scenario: One\n    When I authorise the refund\n'),
    'features/journeys/b.feature': untagged,
    'features/elsewhere/c.feature': untagged,
  });
  expect(await fix(root)).toEqual([{ file: 'features/journeys/b.feature', ids: ['JN-042'], tables: 0 }]);
});

async function fix(root: string, isWanted: (uri: string) => boolean = () => true) {
  return fixFeatures(projectAt(root), await checked(root), isWanted);
}

async function keep(root: string, today: string): Promise<void> {
  await keepRegister(projectAt(root), await checked(root), today);
}

function projectAt(root: string): Project {
  const { project } = lookAtProject(root, { SANDBOX_PASSWORD: 'x' });
  if (project === undefined) throw new Error(`${root} is no project`);
  return project;
}

function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
