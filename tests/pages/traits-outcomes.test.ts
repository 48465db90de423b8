import { describe, expect, it } from 'vitest';
import { choose } from '../../pages/shared/acting/choosing.ts';
import { downloadBy } from '../../pages/shared/acting/downloading.ts';
import { press } from '../../pages/shared/acting/pressing.ts';
import {
  errorsOfField,
  field,
  holdsText,
  messagesOf,
  refusal,
  textOfPage,
  valueBeside,
} from '../../pages/shared/reading.ts';
import { enterIn, page, useOnePage } from './one-page.ts';
import { openPage } from './open-page.ts';

useOnePage();

describe('outcomes (traits 11 to 16)', () => {
  it('reads back a choice that the application has undone, and a look-up that it has emptied', async () => {
    const tools = await openPage(page, 'outcomes');
    await expect(choose(tools, { name: 'Status' }, [], 'Closed')).rejects.toThrow(
      '“Closed” was chosen, but the list “Status” now shows “Open”.',
    );
    await expect(enterIn(tools, 'Owner', 'Nobody')).rejects.toThrow(
      '“Nobody” was entered, but the field “Owner” now shows “”.',
    );
  });

  it('does not type what a field holds already, which a change log would report (trait 14)', async () => {
    const tools = await openPage(page, 'outcomes');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<label>Remark <textarea oninput="document.title=\'changed\'">one\ntwo</textarea></label>',
      ),
    );
    await enterIn(tools, 'Remark', 'one\ntwo');
    expect(await page.title()).toBe('Outcomes');
    await enterIn(tools, 'Remark', 'three');
    expect(await page.title()).toBe('changed');
  });

  it('tells a new message from one left standing', async () => {
    const tools = await openPage(page, 'outcomes');
    await press(tools, { name: 'Confirm' }, []);
    expect(await messagesOf(tools)).toContainEqual({ text: 'Record saved.', fresh: false });
    await press(tools, { name: 'Save' }, []);
    expect(await messagesOf(tools)).toContainEqual({ text: 'Record saved.', fresh: true });
  });

  it('sees a refusal that was answered with 200', async () => {
    const tools = await openPage(page, 'outcomes');
    expect(await refusal(tools)).toBeUndefined();
    await press(tools, { name: 'Authorise' }, []);
    expect(await refusal(tools)).toBe('Permission Denied');
  });

  it('gives all that fits alike, so that each can be seen to be greyed out', async () => {
    const tools = await openPage(page, 'outcomes');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<button disabled>Approve</button>'),
    );
    expect((await tools.finder.all('button', { name: 'Approve' })).map(({ disabled }) => disabled)).toEqual([
      true,
      true,
    ]);
    expect(await tools.finder.all('button', { name: 'Reject' })).toEqual([]);
  });

  it('says that a button is greyed out', async () => {
    const tools = await openPage(page, 'outcomes');
    await expect(press(tools, { name: 'Approve' }, [])).rejects.toThrow(
      'The button “Approve” is there, but greyed out.',
    );
  });

  it('takes a download that is made in the page and has no extension', async () => {
    const tools = await openPage(page, 'outcomes');
    const { name, bytes } = await downloadBy(tools, { name: 'Export' }, []);
    expect([name, bytes.toString()]).toEqual(['export', 'Name,Amount\nSmith,10.50\nJones,2.25\n']);
  });

  it('reads what stands beside a caption, and the errors and state of a field', async () => {
    const tools = await openPage(page, 'outcomes');
    expect(await valueBeside(tools, 'Balance', [])).toBe('£1,234.56 CR');
    expect(await valueBeside(tools, 'Reference', [])).toBe('HX-12');
    expect(await errorsOfField(tools, { name: 'E-mail' }, [])).toEqual(['Enter an e-mail address']);
    expect((await field(tools, { name: 'E-mail' }, [])).state).toMatchObject({
      disabled: true,
      required: true,
    });
  });

  it('reads text that a style draws in capitals either way, and not what is hidden', async () => {
    const tools = await openPage(page, 'names');
    const shown = await textOfPage(tools, []);
    expect(['Case details', 'CASE DETAILS', 'High Street'].map((text) => holdsText(shown, text))).toEqual([
      true,
      true,
      true,
    ]);
    expect(holdsText(await textOfPage(await openPage(page, 'frames'), []), 'Sure?')).toBe(false);
  });
});
