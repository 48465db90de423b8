import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { allureReport } from '../../../harness/prove/allure/index.ts';
import { aRun, aScenario } from '../../run-record.ts';
import { temporaryFolder, withPictures, writeRun } from '../run-folder.ts';

it('shows every row of an outline as a scenario of its own, and a picture as often as it was taken', async () => {
  const rows = ['£499.99', '£500.00', '£500.01'].map((row) =>
    aScenario({ id: `CT-050/${row}`, status: row === '£499.99' ? 'failed' : 'passed' }),
  );
  const root = temporaryFolder();
  const folder = path.join(root, 'report');
  await allureReport({
    title: 'Rows',
    runs: [writeRun(root, withPictures(aRun({ scenarios: rows })))],
    folder,
    singleFile: path.join(root, 'report.html'),
    history: path.join(root, 'history.jsonl'),
    links: {},
  });
  const { stats } = JSON.parse(readFileSync(path.join(folder, 'summary.json'), 'utf8')) as { stats: object };
  expect(stats).toMatchObject({ total: 3, passed: 2, failed: 1 });
  expect(stats).not.toHaveProperty('retries');
  const results = path.join(folder, 'data/test-results');
  const shown = readdirSync(results).map((name) => readFileSync(path.join(results, name), 'utf8'));
  // The picture of the first step is the same in all three.
  expect(shown.join('').match(/"missed":false/g)?.length).toBeGreaterThan(3);
  expect(shown.join('')).not.toContain('"missed":true');
});
