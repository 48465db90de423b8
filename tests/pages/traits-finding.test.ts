import { describe, expect, it } from 'vitest';
import { press } from '../../pages/shared/acting/pressing.ts';
import { setTick } from '../../pages/shared/acting/ticking.ts';
import { enterIn, page, useOnePage, value } from './one-page.ts';
import { openPage } from './open-page.ts';

useOnePage();

describe('finding (traits 3, 4, 5)', () => {
  it.each([
    ['Surname', '[name="ctl00$main$txtA1"]'],
    ['Forename(s)', '[name=f2]'],
    ['Tenancy no.', '[name="ctl00$main$txtB1"]'],
    ['Remarks', '[name=x9]'],
    ['Telephone', '[name=t1]'],
    ['Mobile', '[name=t2]'],
    ['Post code', '[name=postCode]'],
    ['Second of two', '#dup >> nth=1'],
    ['Comments', '[name=q1]'],
    ['Body', '[name="content[body]"]'],
  ])('finds the field "%s" without a label', async (name, selector) => {
    const tools = await openPage(page, 'no-labels');
    await enterIn(tools, name, 'x1');
    expect(await value(selector)).toBe('x1');
  });

  it('finds a field whose label holds a link, a box by the text after it, and an icon by its tooltip', async () => {
    const tools = await openPage(page, 'no-labels');
    await enterIn(tools, 'Password', 'secret');
    expect(await value('#pw')).toBe('secret');
    await setTick(tools, { name: 'Send a letter' }, [], true);
    expect(await page.locator('[name=c1]').isChecked()).toBe(true);
    await press(tools, { name: 'Find tenancy' }, []);
    expect(await page.title()).toBe('found tenancy');
  });

  it.each([
    ['Attachment', 'attached'],
    ['Attachment (1)', 'attached'],
    ['Confirm', 'confirmed'],
    ['Close case', 'closed'],
    ['CLOSE CASE', 'closed'],
  ])('presses "%s" whatever its badge and its capitals', async (name, title) => {
    const tools = await openPage(page, 'names');
    await press(tools, { name }, []);
    expect(await page.title()).toBe(title);
  });

  it('takes either of two buttons that send one form alike', async () => {
    const tools = await openPage(page, 'names');
    const found = await tools.finder.one('button', { name: 'Save' });
    expect(found.candidate.what).toBe('button “Save”');
  });

  it('lists links of one name that lead to different places, and says how to be more exact', async () => {
    const tools = await openPage(page, 'names');
    await expect(press(tools, { name: 'Reports' }, [])).rejects.toThrow(
      /^“Reports” could be any of 2: 1\. link “Reports”.*; 2\. link “Reports”.*Say which: add in the .*, or write: the 2nd "Reports"\.$/,
    );
  });

  it('tells equals apart by row, section, heading and number', async () => {
    const tools = await openPage(page, 'names');
    await expect(press(tools, { name: 'Edit' }, [])).rejects.toThrow('add in the row for "Smith"');
    await press(tools, { name: 'Edit' }, [{ kind: 'row', names: ['Jones'] }]);
    expect(await page.title()).toBe('edit Jones');
    await press(tools, { name: 'Add' }, [{ kind: 'section', names: ['Notes'] }]);
    expect(await page.title()).toBe('note');
    await press(tools, { name: 'Plan' }, [{ kind: 'section', names: ['Letters'] }]);
    expect(await page.title()).toBe('letter');
    await press(tools, { name: 'Edit', nth: 1 }, []);
    expect(await page.title()).toBe('edit Smith');
  });

  it('does not press what only begins so while the one of that name is hidden', async () => {
    const tools = await openPage(page, 'names');
    await expect(press(tools, { name: 'Archive' }, [])).rejects.toThrow(
      'The button or link “Archive” is on the page, but not shown. Perhaps a menu, tab or section must be opened first. What is shown is button “Archive later”: if that is meant, write its whole name.',
    );
  });

  it('says that icons without a name need one, and takes it from the YAML', async () => {
    const tools = await openPage(page, 'names', { names: { 'Move up': { selector: 'a[href="#3"]' } } });
    await expect(press(tools, { name: 'Bin' }, [])).rejects.toThrow(
      /There is no button or link “Bin”.*have no name at all/,
    );
    await press(tools, { name: 'Move up' }, []);
    expect(page.url()).toMatch(/#3$/);
  });

  it('says that a selector of the YAML is none, or fits several', async () => {
    const names = { Wrong: { selector: 'a[[' }, Many: { selector: 'a' } };
    const tools = await openPage(page, 'names', { names });
    await expect(press(tools, { name: 'Wrong' }, [])).rejects.toThrow(
      "The selector a[[ of the application's YAML (on the page) is none that a browser understands.",
    );
    await expect(press(tools, { name: 'Many' }, [])).rejects.toThrow(
      /^The selector a of the application's YAML fits \d+ elements\. Make it fit one, or add number: 1\.$/,
    );
  });

  it('says that another window has opened when what is looked for is not here', async () => {
    const tools = await openPage(page, 'names');
    await page.evaluate(() => window.open('about:blank'));
    await expect(press(tools, { name: 'Archive now' }, [])).rejects.toThrow(
      'Another window has opened: write "I go to the new window" first if it is there.',
    );
    for (const other of page.context().pages()) if (other !== page) await other.close();
  });

  it('names the fields that are there, the nearest first', async () => {
    const tools = await openPage(page, 'no-labels');
    await expect(enterIn(tools, 'Sirname', 'x')).rejects.toThrow(
      /^There is no field “Sirname”\. There is “Surname/,
    );
  });

  it('looks into frames that are shown, open shadow trees and open dialogs first', async () => {
    const tools = await openPage(page, 'frames');
    await enterIn(tools, 'Surname', 'Okafor');
    await press(tools, { name: 'Find' }, []);
    expect(await page.title()).toBe('found Okafor');
    await enterIn(tools, 'Shadow field', 'deep');
    await press(tools, { name: 'Shadow go' }, []);
    expect(await page.title()).toBe('shadow');
    await press(tools, { name: 'Find' }, [{ kind: 'frame', names: ['Work area'] }]);
    await press(tools, { name: 'Open' }, []);
    await press(tools, { name: 'Inner' }, [{ kind: 'dialog', names: ['Confirm'] }]);
    expect(await page.title()).toBe('in dialog frame');
    await press(tools, { name: 'OK' }, []);
    expect(await page.title()).toBe('dialog ok');
  });
});
