import { expect, it } from 'vitest';
import { RunRecord } from '../../../harness/run/schema.ts';
import { aManualProject, type Cells, fillIn, importFile, PASSED_090 } from './manual-project.ts';

const FAILED_090: Cells = { ...PASSED_090, 'CT-090!D11': 'Failed', 'CT-090!E11': 'A phone number shows too' };

it('counts what was finished last, in whatever order the copies of two people come in', async () => {
  const root = aManualProject();
  const later = { 'CT-090!C4': 'Bo Ek', 'CT-090!C5': '20/11/2026 11:15' };
  await importFile(root, await fillIn(root, { ...FAILED_090, ...later }));
  const taken = await importFile(root, await fillIn(root, PASSED_090));
  expect(taken.added).toEqual([
    {
      id: 'CT-090',
      tester: 'Ada Lovelace',
      status: 'passed',
      later: { tester: 'Bo Ek', status: 'failed' },
    },
  ]);
  expect(RunRecord.parse(taken.runs[0]?.record).scenarios[0]).toMatchObject({
    status: 'failed',
    attempts: [{ tester: 'Bo Ek' }],
    superseded: [{ tester: 'Ada Lovelace', status: 'passed' }],
  });
  const earlier = { ...PASSED_090, 'CT-090!C4': 'Bo Ek', 'CT-090!C5': '20/11/2026 11:05' };
  const corrected = await importFile(root, await fillIn(root, earlier));
  expect(
    RunRecord.parse(corrected.runs[0]?.record).scenarios[0]?.status,
    'a correction by whoever finished last',
  ).toBe('passed');
});
