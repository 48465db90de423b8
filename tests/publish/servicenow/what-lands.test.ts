import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, publish, recordOf, startStandIn } from './stand-in.ts';

describe('on a change', () => {
  it('lie the note, the test plan beside what people wrote, and the files by name and hash', async () => {
    const standIn = await startStandIn();
    const publication = aPublication();
    const { said, where, files } = await publish(recordOf(standIn), temporaryFolder(), publication);
    expect(said).toBe('GO at uat-exit published to CHG0030001 in ServiceNow');
    expect((await fetch(where)).url).toBe(`${standIn.address}/change/CHG0030001`);
    const there = held(standIn, 'CHG0030001');
    expect(there.notes).toEqual([
      expect.stringMatching(/^GO: Council Tax 2026\.2, gate uat-exit\nReference: UAT-[0-9a-f]{12}\n$/),
    ]);
    expect(there.files).toEqual(publication.attachments.map(({ name, sha256 }) => [name, sha256]).sort());
    expect(Object.entries(files ?? {}).sort()).toEqual(there.files);
    const plan = standIn.store.change('CHG0030001')?.test_plan ?? '';
    expect(plan).toMatch(
      /^Revenues will check the April bills by hand before go-live\.\n\n--- UAT evidence for CHG0030001 /,
    );
    expect(plan).toContain('GO: what was tested.\nWork note UAT-');
  });

  it('a second verdict takes the place of the first in the test plan, and gets a note of its own', async () => {
    const standIn = await startStandIn();
    const records = temporaryFolder();
    await publish(
      recordOf(standIn),
      records,
      aPublication({ decision: 'NO-GO', testPlan: 'NO-GO: the first.' }),
    );
    await publish(recordOf(standIn), records, aPublication({ testPlan: 'GO: the second.' }, 'c'.repeat(64)));
    const plan = standIn.store.change('CHG0030001')?.test_plan ?? '';
    expect(plan).toContain('Revenues will check');
    expect(plan).not.toContain('the first');
    expect(plan.match(/UAT evidence for/g)).toHaveLength(1);
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(2);
  });

  it('published from another machine, without the outbox, nothing is there twice', async () => {
    const standIn = await startStandIn();
    const publication = aPublication();
    await publish(recordOf(standIn), temporaryFolder(), publication);
    const again = await publish(recordOf(standIn), temporaryFolder(), publication);
    expect(again.alreadyThere).toBe(true);
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(1);
  });

  it('a long test plan is cut at a sentence, within 4,000 characters, with a pointer to the whole', async () => {
    const standIn = await startStandIn();
    const testPlan = 'One more thing was tested here. '.repeat(200).trim();
    await publish(recordOf(standIn), temporaryFolder(), aPublication({ testPlan }));
    const plan = standIn.store.change('CHG0030001')?.test_plan ?? '';
    expect(plan.length).toBeLessThanOrEqual(4000);
    expect(plan).toMatch(/tested here\.\nThe full text is in certificate-bbbbbbbb\.pdf\.\nWork note UAT-/);
  });

  it('a test plan that people have filled is left as it is, and said', async () => {
    const standIn = await startStandIn();
    const row = standIn.store.change('CHG0030001');
    const full = 'Written by hand. '.repeat(235).trim();
    if (row) standIn.store.update(row, { test_plan: full }, 'test');
    const { warnings } = await publish(
      recordOf(standIn),
      temporaryFolder(),
      aPublication({ testPlan: 'Tested. '.repeat(60) }),
    );
    expect(warnings).toEqual([expect.stringContaining('has no room left')]);
    expect(standIn.store.change('CHG0030001')?.test_plan).toBe(full);
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(1);
  });

  it('fields are filled; one that is not kept is reported by name', async () => {
    const standIn = await startStandIn({ readOnly: ['risk'] });
    const fields = { change: { u_uat_verdict: 'GO', risk: '1', u_not_there: 'x' }, task: {} };
    const { warnings } = await publish(recordOf(standIn), temporaryFolder(), aPublication(), { fields });
    expect(warnings).toEqual([expect.stringContaining('did not keep risk, u_not_there on the change')]);
    expect(standIn.store.change('CHG0030001')?.u_uat_verdict).toBe('GO');
  });

  it('a test plan that is not kept is reported, and the note is there all the same', async () => {
    const standIn = await startStandIn({ readOnly: ['test_plan'], journal: 'empty' });
    const records = temporaryFolder();
    const { warnings } = await publish(recordOf(standIn), records, aPublication());
    expect(warnings?.join(' ')).toContain('did not keep what was written to test_plan');
    expect((await publish(recordOf(standIn), records, aPublication())).alreadyThere).toBe(false);
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(1);
  });

  it('a note that is taken and not kept is no publication', async () => {
    const standIn = await startStandIn({ readOnly: ['work_notes'] });
    const row = standIn.store.change('CHG0030001');
    standIn.store.insert('sys_journal_field', {
      element_id: row?.sys_id ?? '',
      element: 'work_notes',
      name: 'change_request',
      value: 'Something else',
    });
    await expect(publish(recordOf(standIn), temporaryFolder(), aPublication())).rejects.toThrow(
      'ServiceNow took the note and did not keep it. Ask the administrator for the right to write work notes',
    );
  });
});
