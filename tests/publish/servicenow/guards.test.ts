import { describe, expect, it } from 'vitest';
import { copyChange } from '../../../sandbox/servicenow/change-rules.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { anAttachment, aPublication } from '../a-publication.ts';
import { held, publish, recordOf, startStandIn } from './stand-in.ts';

describe('guards', () => {
  it.each([
    ['CHG0030004', 'it is in the state Closed, and uat-exit is not published then'],
    ['CHG9999999', 'ServiceNow shows no change of this number to this account'],
  ])('%s is refused', async (change, message) => {
    const standIn = await startStandIn();
    await expect(publish(recordOf(standIn), temporaryFolder(), aPublication({ change }))).rejects.toThrow(
      message,
    );
    expect(held(standIn, change).notes).toEqual([]);
  });

  it('a state that the gate does not allow is refused', async () => {
    const standIn = await startStandIn();
    const states = { states: ['Authorize'] };
    await expect(publish(recordOf(standIn), temporaryFolder(), aPublication(), states)).rejects.toThrow(
      'it is in the state Assess, and uat-exit is not published then. Allowed: Authorize',
    );
  });

  it('evidence that came with a copy is reported, and its test plan replaced', async () => {
    const standIn = await startStandIn();
    const name = 'CHG0030001-x-uat-exit-20261122T071500Z-bbbbbbbb-certificate.pdf';
    const attachments = [anAttachment(temporaryFolder(), name, '%PDF')];
    await publish(recordOf(standIn), temporaryFolder(), aPublication({ attachments }));
    const row = standIn.store.change('CHG0030001');
    if (row) copyChange(standIn.store, row, 'CHG0030009');
    const copied = aPublication({ change: 'CHG0030009', key: 'CHG0030009/uat-exit/x', attachments: [] });
    const { warnings } = await publish(recordOf(standIn), temporaryFolder(), copied);
    expect(warnings?.[0]).toContain(
      'holds evidence of CHG0030001, which came with a copy: it says nothing about CHG0030009',
    );
    expect(warnings?.[1]).toContain(`${name} came with a copy`);
    expect(standIn.store.change('CHG0030009')?.test_plan).toContain('UAT evidence for CHG0030009');
    expect(standIn.store.change('CHG0030009')?.test_plan).not.toContain('CHG0030001');
  });
});
