import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { allureReport } from '../../../harness/prove/allure/index.ts';
import { aRun, aScenario } from '../../run-record.ts';
import { temporaryFolder, writeRun } from '../run-folder.ts';

it('shows every row of an outline as a scenario of its own, not as tries of one', async () => {
  const rows = ['£499.99', '£500.00', '£500.01'].map((row) =>
    aScenario({ id: `CT-050/${row}`, status: row === '£499.99' ? 'failed' : 'passed' }),
  );
  const root = temporaryFolder();
  const folder = path.join(root, 'report');
  await allureReport({
    title: 'Rows',
    runs: [writeRun(root, aRun({ scenarios: rows }))],
    folder,
    singleFile: path.join(root, 'report.html'),
    history: path.join(root, 'history.jsonl'),
    links: {},
  });
  const { stats } = JSON.parse(readFileSync(path.join(folder, 'summary.json'), 'utf8')) as { stats: object };
  expect(stats).toMatchObject({ total: 3, passed: 2, failed: 1 });
  expect(stats).not.toHaveProperty('retries');
});
