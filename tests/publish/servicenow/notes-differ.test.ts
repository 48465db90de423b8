import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { answering, instead, showing, standInWith, storing, twice } from './manners.ts';
import { held, publish, recordOf } from './stand-in.ts';

const JOURNAL = 'GET /api/now/table/sys_journal_field';

describe('notes', () => {
  it('are found where signs are written as a web page needs them', async () => {
    const escaped = showing(JOURNAL, (row) => ({
      ...row,
      value: String(row.value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '\r\n'),
    }));
    const workNote = 'GO: Rents & Refunds\n\npass: fewer than <5> failed\n';
    const { first } = await twice(await standInWith(escaped), aPublication({ workNote }));
    expect(first.warnings).toEqual([]);
  });

  it('are found among those of other people, over several pages', async () => {
    const standIn = await standInWith(() => {});
    const element_id = standIn.store.change('CHG0030001')?.sys_id ?? '';
    await publish(recordOf(standIn), temporaryFolder(), aPublication());
    const others = Array.from({ length: 1001 }, (_, at) => ({
      element_id,
      element: 'work_notes',
      value: `Note ${at}`,
    }));
    (standIn.store.rows('sys_journal_field') as Record<string, string>[]).unshift(...others);
    const again = await publish(recordOf(standIn), temporaryFolder(), aPublication());
    expect(again.alreadyThere).toBe(true);
  });

  it('whose text is hidden from the account prove nothing, and the test plan does', async () => {
    const hidden = showing(JOURNAL, ({ value: _, ...row }) => row);
    const { first } = await twice(await standInWith(hidden));
    expect(first.warnings?.[0]).toContain('does not let this account read it back');
  });

  it('are waited for where the journal shows them late', async () => {
    let looks = 0;
    const late = answering(JOURNAL, (body) => {
      const { result } = JSON.parse(body) as { result: { element_id: string }[] };
      const other = { element_id: result[0]?.element_id, element: 'work_notes', value: 'Another note' };
      return result.length > 0 && ++looks < 2 ? JSON.stringify({ result: [other] }) : body;
    });
    await twice(await standInWith(late));
  });

  it('that the instance cuts are reported, and not written again', async () => {
    const workNote = `GO: Council Tax\n${'One more rule was kept to. '.repeat(40)}\nSHA-256 ${'b'.repeat(64)}\n`;
    const cut = storing('work_notes', (text) => text.slice(0, 300));
    const { first } = await twice(await standInWith(cut), aPublication({ workNote }));
    expect(first.warnings).toEqual([
      expect.stringContaining('kept only the first 300 characters of the note'),
    ]);
  });

  it('that are there twice all the same are reported', async () => {
    const standIn = await standInWith(() => {});
    await publish(recordOf(standIn), temporaryFolder(), aPublication());
    const [note] = standIn.store.rows('sys_journal_field');
    standIn.store.insert('sys_journal_field', { ...note, sys_id: 'second' });
    const { warnings } = await publish(recordOf(standIn), temporaryFolder(), aPublication());
    expect(warnings?.[0]).toMatch(/stands 2 times in CHG0030001, word for word/);
  });

  it('that are committed only after they were looked for again are there once', async () => {
    let isFirst = true;
    const slow = instead(
      'PATCH /api/now/table/change_request',
      ({ body, url, headers, raw }, reply, { app }) => {
        if (!isFirst || !('work_notes' in (body as object))) return undefined;
        isFirst = false;
        const { authorization = '' } = headers;
        const again = { method: 'PATCH' as const, url, headers: { authorization }, payload: body as object };
        setTimeout(() => void app.inject(again), 300);
        raw.socket.destroy();
        return reply.hijack();
      },
    );
    const standIn = await standInWith(slow);
    const said: string[] = [];
    const pace = { firstMs: 1, longestMs: 5, totalMs: 10_000, settleMs: 800 };
    const tell = (line: string) => said.push(line);
    await publish(recordOf(standIn), temporaryFolder(), aPublication(), {}, { pace, tell });
    expect(held(standIn, 'CHG0030001').notes).toHaveLength(1);
    expect(said.join()).toContain('it cannot be known yet whether the note arrived');
  });
});

describe('the test plan', () => {
  const long = 'This was tested, and it passed. '.repeat(30).trim();

  it('with other line ends is the same', async () => {
    const windows = storing('test_plan', (text) => text.replace(/\n/g, '\r\n'));
    const { first, second } = await twice(
      await standInWith(windows),
      aPublication({ testPlan: `${long}\n${long}` }),
    );
    expect([first.warnings, second.alreadyThere]).toEqual([[], true]);
  });

  it('that the instance cuts shorter is written again so that it ends at a sentence', async () => {
    const standIn = await standInWith(storing('test_plan', (text) => text.slice(0, 600)));
    const { warnings } = await publish(
      recordOf(standIn),
      temporaryFolder(),
      aPublication({ testPlan: long }),
    );
    const plan = standIn.store.change('CHG0030001')?.test_plan ?? '';
    expect(warnings).toEqual([]);
    expect(plan.length).toBeLessThanOrEqual(600);
    expect(plan).toMatch(
      /passed\.\nThe full text is in certificate-\S+\nWork note UAT-\w+\n--- end of UAT evidence ---$/,
    );
  });

  it('that the instance cuts too short is put back as people left it', async () => {
    const standIn = await standInWith(storing('test_plan', (text) => text.slice(0, 150)));
    const before = standIn.store.change('CHG0030001')?.test_plan;
    const { warnings } = await publish(
      recordOf(standIn),
      temporaryFolder(),
      aPublication({ testPlan: long }),
    );
    expect(warnings).toEqual([expect.stringContaining('has no room left')]);
    expect(standIn.store.change('CHG0030001')?.test_plan).toBe(before);
  });
});
