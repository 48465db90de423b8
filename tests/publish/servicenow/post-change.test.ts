import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, heldBy, publish, recordOf, startStandIn } from './stand-in.ts';

const TASK = 'Post implementation testing';

describe('after the change', () => {
  it('results go on the testing task, which is closed by them, and stay there', async () => {
    const standIn = await startStandIn();
    const row = standIn.store.change('CHG0030002');
    if (row) standIn.store.update(row, { state: '-1' }, 'test');
    const change_request = row?.sys_id ?? '';
    const task = standIn.store.insert('change_task', { change_request, short_description: TASK, state: '1' });
    const publication = aPublication({
      change: 'CHG0030002',
      gate: 'post-change',
      key: 'CHG0030002/post-change/x',
    });
    const fields = { change: {}, task: { state: '3', close_code: 'successful', close_notes: 'GO' } };
    const records = temporaryFolder();
    await publish(recordOf(standIn), records, publication, { task: TASK, fields });
    const again = await publish(recordOf(standIn), temporaryFolder(), publication, { task: TASK, fields });
    expect(again.alreadyThere).toBe(true);
    expect(heldBy(standIn, task.sys_id ?? '').notes).toHaveLength(1);
    expect(held(standIn, 'CHG0030002').notes).toEqual([]);
    expect(task).toMatchObject({ state: '3', close_code: 'successful' });
    expect(row?.test_plan).toContain('UAT evidence for CHG0030002');
  });

  it('without such a task they go on the change, and that is said', async () => {
    const standIn = await startStandIn();
    const { warnings } = await publish(recordOf(standIn), temporaryFolder(), aPublication(), { task: TASK });
    expect(warnings).toEqual([
      `CHG0030001 has no open task "${TASK}": the results went on the change itself`,
    ]);
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(1);
  });

  it('what the data policy wants is asked for by name', async () => {
    const standIn = await startStandIn();
    const change_request = standIn.store.change('CHG0030001')?.sys_id ?? '';
    standIn.store.insert('change_task', { change_request, short_description: TASK, state: '1' });
    const fields = { change: {}, task: { state: '3' } };
    await expect(
      publish(recordOf(standIn), temporaryFolder(), aPublication(), { task: TASK, fields }),
    ).rejects.toThrow(/The following fields are mandatory: Close code, Close notes.*Fill these fields under/);
  });
});
