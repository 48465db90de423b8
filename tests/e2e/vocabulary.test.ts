import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { newestRun, statuses, uat } from './kit/uat.ts';

const PROJECT = fileURLToPath(new URL('../projects/vocabulary', import.meta.url));

it('runs a project of YAML and Gherkin alone with the general vocabulary', async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'council-uat-vocabulary-'));
  cpSync(PROJECT, project, { recursive: true });
  expect((await uat(project, ['check'])).stdout).toContain('nothing to correct');
  const { code } = await uat(project, ['run', 'all', '--env', 'uat']);
  const run = newestRun(project);
  const reasons = run.scenarios.flatMap(({ attempts }) => attempts.flatMap(({ reason }) => reason ?? []));
  expect(reasons).toEqual([]);
  expect(Object.values(statuses(run))).toEqual(Array(8).fill('passed'));
  expect(code).toBe(0);
});

it('knows every sentence by one definition alone', async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'council-uat-vocabulary-'));
  cpSync(PROJECT, project, { recursive: true });
  const sentences = SENTENCES.map((sentence) => `    * ${sentence}\n`).join('');
  const feature = `Feature: Sentences\n\n  @RD-100 @risk:low\n  Scenario: All\n${sentences}`;
  writeFileSync(path.join(project, 'features/repairs/sentences.feature'), feature);
  const { stdout, code } = await uat(project, ['check']);
  expect(stdout).toContain('nothing to correct');
  expect(code).toBe(0);
});

/** Forms that differ in their beginning, their places or their numbers, and so could fit two definitions. */
const SENTENCES = [
  'I open the application',
  'I open "Cases > Search"',
  'I follow the 2nd "Open" in the table "Results"',
  'I go to the tab "Notes"',
  'I go to the window titled "Letter"',
  'I enter "5" into the last "Quantity" in the row for "Paper" and "A4" in the section "Order"',
  'I enter "a" in "b"',
  'I enter the date "today" in "b" in the dialog "c"',
  'I choose "a"',
  'I choose "a" in the section "b"',
  'I choose "a" for "b"',
  'I choose "a" from the 2nd "b" in the dialog',
  'I press the key "Enter"',
  'I press the 2nd "Enter"',
  'I press "a" in the frame "b" and accept the question "c"',
  'I press "a" and dismiss the message',
  'I press "a" and answer "b"',
  'I click on "a"',
  'I double-click "a" in the list "b"',
  'I right-click on "a"',
  'I drag "a" onto "b"',
  'I type "a"',
  'I clear "a"',
  'I untick "a" in the row for "b"',
  'I upload "a" to "b"',
  'I upload a file "a" of 5 KB to "b"',
  'I wait up to 30 seconds until I see "a"',
  'I wait up to 30 seconds until the page is ready',
  'I remember the "a" as <b>',
  'I remember the "a" of "b" in the "c" table as <d>',
  'I remember from "Case {...} was made" the <d>',
  '<a> is "b"',
  'a new person, the "tenant"',
  'I see "a" in the section "b"',
  'I do not see "a"',
  'I see the new message "a"',
  'I see the message "a"',
  'I am refused',
  'I am refused with "a"',
  'I cannot press "a" in the row for "b"',
  'the field "a" is empty',
  'the field "a" is not greyed out',
  'the field "a" in the dialog "b" holds "c"',
  'the field "a" shows the error "b"',
  'the field "a" shows no error',
  '"a" is ticked',
  '"a" is not chosen',
  '"a" is "b"',
  '"a" is not "b"',
  '"a" in the section "b" is £1,234.50',
  '"a" is the date "today"',
  'there is a field "a"',
  'there is no field "a"',
  'the "a" table has 3 rows',
  'the "a" table has no row for "b"',
  'in the "a" table the "b" of "c" is "d"',
  'the "a" of the "b" table comes to £1.00',
  'I sort the "a" table by "b"',
  'I filter the "a" table by "b"',
  'I turn to the next page',
  'the downloaded file is a CSV',
  'the downloaded file contains "a"',
  'the downloaded file has 1 row',
  'the page has no accessibility violations',
  'the accessibility violations of the page are counted',
  'the page title is "a"',
  'the address is "/a"',
];
