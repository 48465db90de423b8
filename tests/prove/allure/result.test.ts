import { expect, it } from 'vitest';
import { AllureFiles } from '../../../harness/prove/allure/files.ts';
import { type AllureResult, allureResult } from '../../../harness/prove/allure/result.ts';
import { EVERYTHING, fitsSingleFile } from '../../../harness/prove/allure/what-fits.ts';
import type { Media } from '../../../harness/run/schema.ts';
import { anAttempt, aRun, aScenario } from '../../run-record.ts';
import { temporaryFolder } from '../run-folder.ts';

const TRACE: Media = {
  kind: 'trace',
  name: 'Trace',
  mediaType: 'application/zip',
  sha256: 'd'.repeat(64),
  path: `media/${'d'.repeat(64)}.zip`,
  bytes: 10,
};

it('leads to requirements, defects and the change, where a template says how', () => {
  const links = {
    requirement: 'https://jira.example.org/browse/{id}',
    defect: 'https://jira.example.org/defects/{id}',
    change: 'https://change.example.org/nav?number={id}',
  };
  expect(resultWith(links).links).toEqual([
    { name: 'REV 1', url: 'https://jira.example.org/browse/REV%201', type: 'requirement' },
    { name: 'DEF-9', url: 'https://jira.example.org/defects/DEF-9', type: 'issue' },
    { name: 'CHG1', url: 'https://change.example.org/nav?number=CHG1', type: 'issue' },
  ]);
  expect(resultWith({}).links).toEqual([]);
});

it('attaches a trace as one that Allure opens, but not to the single file', () => {
  const [trace] = resultWith({}).attachments;
  expect(trace).toMatchObject({ name: 'Trace', type: 'application/vnd.allure.playwright-trace' });
  expect(resultWith({}, true).attachments).toEqual([]);
});

function resultWith(links: object, single = false): AllureResult {
  const attempt = anAttempt({ status: 'failed', media: [TRACE] });
  const tags = ['@CT-1', '@defect:DEF-9'];
  const scenario = aScenario({ status: 'failed', requirements: ['REV 1'], tags, attempts: [attempt] });
  const folder = temporaryFolder();
  const files = new AllureFiles(folder, folder);
  const run = aRun({ change: 'CHG1', scenarios: [scenario] });
  const fits = single ? fitsSingleFile([{ record: run }]) : EVERYTHING;
  return allureResult({ run, scenario, attempt, uuid: 'u', files, fits, links });
}
