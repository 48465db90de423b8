import { describe, expect, it } from 'vitest';
import { FAULTS, type Fault, type Work } from '../../../sandbox/servicenow/faults.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, heldBy, publish, type Running, recordOf, startStandIn } from './stand-in.ts';

/** Everything that a publication does to a record. `times`: once, and twice over. */
const ACTIONS: readonly Work[] = [
  'token',
  'find',
  'find task',
  'fields',
  'note',
  'task',
  'journal',
  'attachments',
  'upload',
];
const TASK = 'Post implementation testing';
const CHANGE_FIELDS = { u_uat_verdict: 'GO' };
const TASK_FIELDS = { state: '3', close_code: 'successful', close_notes: 'GO: 24 of 24 passed.' };
/** A connection may be given up only after the longest that an honest answer of the stand-in takes. */
const ANSWER_WITHIN_MS = 400;

/** Where notes cannot be read back, what writes them is the hard part. */
const TABLE = [
  ...ACTIONS.map((work) => ['readable', work] as const),
  ...(['note', 'task', 'journal'] as const).map((work) => ['empty', work] as const),
  ...(['note', 'task', 'journal'] as const).map((work) => ['forbidden', work] as const),
];

describe.each(TABLE)('with a journal that is %s, when %s meets', (journal, work) => {
  for (const fault of FAULTS)
    for (const times of [1, 2])
      it.concurrent(`"${fault}", ${times} in a row: nothing is lost, nothing is there twice`, async ({
        onTestFinished,
      }) => {
        const standIn = await startStandIn({ journal }, onTestFinished);
        await survives(standIn, work, fault, times);
      });
});

/** Publishes to a change, and to another by way of its task, with the fault laid on; then again until it is done. */
async function survives(standIn: Running, work: Work, fault: Fault, times: number): Promise<void> {
  const record = recordOf(standIn, { oauth: true, answerWithinMs: ANSWER_WITHIN_MS });
  const isTask = work === 'task' || work === 'find task';
  const change = isTask ? inImplementation(standIn) : 'CHG0030001';
  const task = standIn.store.rows('change_task').find((row) => row.short_description === TASK);
  const publication = aPublication({ change, key: `${change}/uat-exit/${'b'.repeat(64)}` });
  const fields = { change: CHANGE_FIELDS, task: isTask ? TASK_FIELDS : {} };
  const overrides = { fields, task: isTask ? TASK : null };
  const records = temporaryFolder();
  standIn.faults.add(work, fault, times);
  for (
    let run = 0;
    run < 3 && !(await succeeds(() => publish(record, records, publication, overrides)));
    run++
  );
  const last = await publish(record, records, publication, overrides);
  expect(standIn.faults.struck.length).toBeGreaterThanOrEqual(done(work, fault) ? 1 : times);
  const there = isTask ? heldBy(standIn, task?.sys_id ?? '') : held(standIn, change);
  expect(there.notes.filter((note) => note.includes('Reference: UAT-'))).toHaveLength(1);
  expect(there.files).toEqual(publication.attachments.map(({ name, sha256 }) => [name, sha256]).sort());
  const row = standIn.store.change(change);
  expect(row).toMatchObject(CHANGE_FIELDS);
  expect(row?.test_plan?.match(/UAT evidence for/g)).toHaveLength(1);
  if (isTask) expect(standIn.store.find('change_task', task?.sys_id ?? '')).toMatchObject(TASK_FIELDS);
  expect(last.alreadyThere).toBe(true);
}

/** What was done although nobody said so is not asked for again, and so meets no second fault. */
function done(work: Work, fault: Fault): boolean {
  return /commit|during/.test(fault) && ['note', 'fields', 'task', 'upload'].includes(work);
}

function inImplementation({ store }: Running): string {
  const row = store.change('CHG0030002');
  if (row === undefined) throw new Error('The stand-in has no such change.');
  store.update(row, { state: '-1' }, 'test');
  store.insert('change_task', { change_request: row.sys_id ?? '', short_description: TASK, state: '1' });
  return 'CHG0030002';
}

async function succeeds(act: () => Promise<unknown>): Promise<boolean> {
  return act().then(
    () => true,
    () => false,
  );
}
