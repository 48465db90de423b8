import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CheckReport } from '../../harness/authoring/finding.ts';
import { makeProject, write } from './kit/project.ts';
import { uat } from './kit/uat.ts';

const FEATURE = 'features/town-hall/visits.feature';

/** Uses every step and person of the miniature project. */
const SOUND = `Feature: Visits

  @TH-001 @risk:high @read-only
  Scenario: Everybody sees the visits
    Given I am signed in as a "receptionist"
    And I enter "Porter" as "Visitor"
    When I press "Add"
    Then I see "Visits today"

  @TH-002 @risk:low
  Scenario: The porter, too
    Given I am signed in as a "porter"
    When I open "/visits"
    Then I see "Visits today"
`;

test('a sound project: one line and 0; advice alone is 0, too', async () => {
  const project = makeProject({ [FEATURE]: SOUND });
  const sound = await uat(project, ['check']);
  expect(sound.stdout).toMatch(/^2 scenarios in 1 feature, \d+ known steps: nothing to correct\.\n$/);
  expect(sound.code).toBe(0);
  write(project, FEATURE, SOUND.replace('"porter"', '“porter”'));
  const advised = await uat(project, ['check']);
  expect(advised.stdout).toContain(
    `Pasted from a word processor: 1\n${FEATURE}:12:5  smart quotes (“ ”) are taken as plain quotes.\n`,
  );
  expect(advised.code).toBe(0);
});

test('mistakes: a line each, their number and 2; as JSON, what the schema says; for paths, only theirs', async () => {
  const project = makeProject({
    [FEATURE]: SOUND.replace('I press "Add"', 'I pres "Add"'),
    'features/town-hall/more.feature':
      'Feature: More\n\n  @TH-003\n  Scenario: One\n    When I press "Add"\n',
    'data/packs/all.yaml': 'name: A\npurpose: B\napplications: [townhall]\n',
  });
  const { stdout, code } = await uat(project, ['check']);
  expect(stdout).toContain(
    `${FEATURE}:7:5  nobody has built: I pres "Add" · did you mean: I [press] {string} · for example: I press "Add" (features/town-hall/more.feature:5)\n`,
  );
  expect(stdout).toMatch(
    /^data\/packs\/all\.yaml:3 › applications › item 1 {2}"townhall" is not an application.*Did you mean "town-hall"\?$/m,
  );
  expect(stdout).toMatch(/: 3 to correct\.\n$/);
  expect(code).toBe(2);
  const json = await uat(project, ['check', '--json']);
  const report = CheckReport.parse(JSON.parse(json.stdout));
  expect([json.code, report.wrong, report.findings.map(({ kind }) => kind)]).toEqual([
    2,
    3,
    ['project data', 'undefined step', 'missing risk'],
  ]);
  const one = await uat(project, ['check', 'features/town-hall/more.feature', '--json']);
  expect(CheckReport.parse(JSON.parse(one.stdout)).findings.map(({ kind }) => kind)).toEqual([
    'missing risk',
  ]);
  const none = await uat(project, ['check', 'features/town']);
  expect([none.code, none.stderr]).toEqual([
    2,
    expect.stringMatching(/^features\/town: there is no such file or folder\./),
  ]);
});

test('steps of the shared vocabulary are not expected to be used, and a broken step file is one finding', async () => {
  const project = makeProject({ [FEATURE]: SOUND, 'steps/town-hall/more.ts': 'const a: number = ;\n' });
  const { stdout, code } = await uat(project, ['check']);
  expect(stdout).toMatch(
    /^Steps that cannot be loaded: 1\nsteps\/town-hall\/more\.ts:1:\d+ {2}the step file cannot be loaded/,
  );
  expect(stdout).not.toContain('nobody has built');
  expect(code).toBe(2);
});

test('what keeps the steps from loading is named whatever path was asked for', async () => {
  const project = makeProject({
    [FEATURE]: SOUND,
    'steps/town-hall/desk.phrases': 'I loop {x}\n  I loop {x}\n',
  });
  const all = await uat(project, ['check']);
  const one = await uat(project, ['check', FEATURE]);
  expect(one.stdout).toMatch(/^Steps that cannot be loaded: 1\nsteps\/town-hall\/desk\.phrases:1 {2}"I loop/);
  expect(one.stdout).toBe(all.stdout);
  expect([all.code, one.code]).toEqual([2, 2]);
});

test('--fix mends what it can, keeps the register of ids, and tells what is left', async () => {
  const project = makeProject({
    [FEATURE]: SOUND.replace('  @TH-002 @risk:low\n', '').replaceAll('\n', '\r\n'),
  });
  const { stdout, code } = await uat(project, ['check', '--fix']);
  expect(stdout).toContain(`Fixed ${FEATURE}: gave TH-002.\n\nScenarios without a risk: 1\n`);
  expect(code).toBe(2);
  expect(readFileSync(path.join(project, FEATURE), 'utf8')).toBe(
    SOUND.replace(' @risk:low', '').replaceAll('\n', '\r\n'),
  );
  expect(readFileSync(path.join(project, 'records/scenario-ids.csv'), 'utf8')).toContain(
    'TH-002,"The porter, too",\n',
  );
});

test('two checks at once, and one after a cache that was spoilt, find the same', async () => {
  const project = makeProject({ [FEATURE]: SOUND.replace('I press', 'I pres') });
  const both = await Promise.all([uat(project, ['check']), uat(project, ['check'])]);
  expect(both[0].stdout).toBe(both[1].stdout);
  const cache = 'reports/check/features.json';
  expect(existsSync(path.join(project, cache))).toBe(true);
  write(project, cache, '{"half a cach');
  expect((await uat(project, ['check'])).stdout).toBe(both[0].stdout);
});
