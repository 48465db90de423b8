import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeProject, write } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { newestRun, statuses, uat } from './kit/uat.ts';

const FEATURE = 'features/town-hall/visits.feature';
const CSV = 'data/examples/town-hall/greetings.csv';

const OUTLINE = `Feature: Greetings

  @TH-001 @risk:high @read-only
  Scenario Outline: What the desk shows: <case>
    Given I am signed in as a "receptionist"
    When I open “<path>”
    Then I see "<text>"

    @rows:town-hall/greetings.csv
    Examples:

  @TH-002 @risk:high @read-only @draft
  Scenario: Not built yet
    Given the mayor is in
`;

test('rows of a CSV run as scenarios that their key column names, stand in the evidence as they were, and run as they are now', async () => {
  const csv = '\uFEFFpath;case;text\r\n/visits;the list;Visits today\r\n/;the start;"Welcome; r.first"\r\n';
  const project = makeProject({
    ...aRelease('uat'),
    [FEATURE]: OUTLINE,
    [CSV]: csv,
    'data/examples/town-hall/greetings.yaml': 'key: case\ncolumns: { path: text, case: text, text: text }\n',
  });
  const first = await uat(project, ['release', 'one']);
  expect(statuses(newestRun(project))).toEqual({ 'TH-001/the list': 'passed', 'TH-001/the start': 'failed' });
  expect(first.stdout).toContain('TH-001/the start');
  expect(first.code).toBe(1);
  const [pack = ''] = readdirSync(path.join(project, 'records/packs')).filter(
    (name) => !name.endsWith('.zip'),
  );
  expect(readFileSync(path.join(project, 'records/packs', pack, 'evidence', CSV), 'utf8')).toBe(csv);
  const verdict = readFileSync(path.join(project, 'records/packs', pack, 'dossier/verdict.json'), 'utf8');
  expect(verdict).toContain('It is a draft: its steps are not built yet.');

  write(
    project,
    CSV,
    'case,path,text\nthe list,/visits,Visits today\nthe start,/visits,Visitor\nnew,/about,Version\n',
  );
  const { code, stdout } = await uat(project, ['run', 'all', '--rerun-failed']);
  expect(statuses(newestRun(project))).toEqual({ 'TH-001/the start': 'passed', 'TH-001/new': 'passed' });
  expect(stdout).toContain('\nNot run: 1 draft (TH-002).\n');
  expect(code).toBe(0);
});
