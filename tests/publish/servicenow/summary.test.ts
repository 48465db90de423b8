import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderChangeRecord } from '../../../harness/publish/folder-change-record.ts';
import { choicesOfSummary, summaryPublication } from '../../../harness/publish/summary-publication.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, publish, recordOf, startStandIn } from './stand-in.ts';

const SUMMARY = summaryPublication({
  release: { key: 'council-tax-2026-2', name: 'Council Tax 2026.2', change: 'CHG0030001' },
  gate: 'post-change',
  decision: 'GO',
  at: '2026-11-29T08:00:00.000Z',
  brief: 'Council Tax 2026.2, hypercare on 29 November 2026: Council Tax 100 % available',
  lines: ['Availability: Council Tax 100 % (48 of 48 rounds).'],
  text: 'Early life support of Council Tax 2026.2: the last day',
});

it('a summary is one more note on the change, once, and leaves the test plan of the verdict alone', async () => {
  const standIn = await startStandIn();
  const records = temporaryFolder();
  await publish(recordOf(standIn), records, aPublication());
  const plan = standIn.store.change('CHG0030001')?.test_plan;
  expect(plan).toContain('GO: what was tested.');
  const first = await publish(recordOf(standIn), records, SUMMARY);
  expect(first.warnings).toEqual([]);
  // By another process that knows nothing of the first.
  expect((await publish(recordOf(standIn), temporaryFolder(), SUMMARY)).alreadyThere).toBe(true);
  const { notes, files } = held(standIn, 'CHG0030001');
  expect(notes.filter((note) => note.startsWith('Early life support of Council Tax 2026.2'))).toHaveLength(1);
  expect(notes).toHaveLength(2);
  expect(files).toHaveLength(2);
  expect(standIn.store.change('CHG0030001')?.test_plan).toBe(plan);
});

it('in a folder it lies beside the notes of verdicts', async () => {
  const records = temporaryFolder();
  const record = new FolderChangeRecord(records);
  await record.publish(aPublication());
  await record.publish(SUMMARY);
  const folder = join(records, 'changes', 'CHG0030001');
  expect(readdirSync(join(folder, 'work-notes'))).toHaveLength(2);
  expect(readFileSync(join(folder, 'test-plan.txt'), 'utf8')).toContain('GO: what was tested.');
});

it('goes onto a change in any state that is open, fills no field and closes no task', () => {
  const fields = { change: { u_verdict: 'GO' }, task: { state: '3' } };
  const notifications = [{ kind: 'mail' as const, to: ['board@example.org'] }];
  const choices = {
    target: 'servicenow' as const,
    states: ['Review'],
    task: 'Testing',
    keptIn: 'records',
    fields,
    notifications,
  };
  expect(choicesOfSummary(choices)).toEqual({
    ...choices,
    states: null,
    task: null,
    fields: { change: {}, task: {} },
  });
});
