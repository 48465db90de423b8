import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../harness/run/browser.ts';
import { choose } from '../../pages/shared/acting/choosing.ts';
import { keepChosen } from '../../pages/shared/acting/choosing-several.ts';
import { downloadBy } from '../../pages/shared/acting/downloading.ts';
import { enter } from '../../pages/shared/acting/entering.ts';
import { enterDate } from '../../pages/shared/acting/entering-dates.ts';
import { drag, followPath, press } from '../../pages/shared/acting/pressing.ts';
import { setTick } from '../../pages/shared/acting/ticking.ts';
import { upload } from '../../pages/shared/acting/uploading.ts';
import {
  errorsOfField,
  field,
  holdsText,
  messagesOf,
  refusal,
  table,
  textOfPage,
  valueBeside,
} from '../../pages/shared/reading.ts';
import type { Tools } from '../../pages/shared/tools.ts';
import { openPage } from './open-page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(findBrowser());
  page = await browser.newPage();
});

afterAll(() => browser.close());

const enterIn = (tools: Tools, name: string, value: string) => enter(tools, { name }, [], value);
const value = (selector: string) => page.locator(selector).first().inputValue();

describe('timing (traits 1, 2)', () => {
  it('waits until default values have come and the overlay is gone before it types', async () => {
    const tools = await openPage(page, 'timing');
    await enterIn(tools, 'Subject', 'Leaking roof');
    expect(await value('#s')).toBe('Leaking roof');
    await press(tools, { name: 'Save' }, []);
    expect(await page.title()).toBe('saved Leaking roof');
  });

  it('finds a field again that a select has replaced', async () => {
    const tools = await openPage(page, 'timing');
    await choose(tools, { name: 'Kind' }, [], 'Complaint');
    await enterIn(tools, 'Detail', 'Late');
    await enterIn(tools, 'Complainant', 'Ann');
    expect(await value('#d')).toBe('Late');
  });

  it('reads a list that was drawn empty once it has filled', async () => {
    const tools = await openPage(page, 'timing');
    expect((await table(tools, 'Results', [])).rows).toEqual([['C1'], ['C2']]);
  });
});

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

it('types into the second input that a number field becomes (trait 6)', async () => {
  const tools = await openPage(page, 'number');
  await enterIn(tools, 'Amount', '12.5');
  expect(await value('#n')).toBe('12.50');
});

describe('lists of every make (trait 7)', () => {
  it.each([
    ['Borough', 'Croydon', '#native', 'Croydon'],
    ['Street', 'High Street', '#auto', 'High Street'],
    ['Officer', 'Ben Ito', '#aria', 'Ben Ito'],
    ['Ward', 'Broad Green', '#s2', 'Broad Green'],
    ['Tenure', 'Shared ownership', '#bs', 'Shared ownership'],
    ['Priority', 'Urgent', '#dj', 'Urgent'],
    ['Tags', 'roof', '#sz', 'roof'],
  ])('chooses in "%s"', async (name, option, selector, shown) => {
    const tools = await openPage(page, 'combos');
    await choose(tools, { name }, [], option);
    expect(await value(selector)).toBe(shown);
  });

  it('picks the suggestion when text is entered that it offers', async () => {
    const tools = await openPage(page, 'combos');
    await enterIn(tools, 'Street', 'London Road');
    expect(await page.locator('#auto').getAttribute('data-id')).toBe('7');
  });

  it.each([
    ['Borough', 'Bromley', 'The list “Borough” does not offer “Bromley”. It offers “Croydon”, “Camden”.'],
    ['Officer', 'Cid', 'The list “Officer” does not offer “Cid”. It offers nothing.'],
  ])('says what "%s" offers instead', async (name, option, message) => {
    const tools = await openPage(page, 'combos');
    await expect(choose(tools, { name }, [], option)).rejects.toThrow(message);
  });
});

describe('other widgets (traits 7 to 10)', () => {
  it('ticks a box under something else, and chooses in groups', async () => {
    const tools = await openPage(page, 'widgets');
    await setTick(tools, { name: 'I agree' }, [], true);
    expect(await page.locator('#box').isChecked()).toBe(true);
    await choose(tools, { name: 'Contact by' }, [], 'E-mail');
    expect(await page.getByLabel('E-mail').isChecked()).toBe(true);
    await keepChosen(tools, { name: 'Needs' }, [], ['Braille']);
    expect(await page.getByLabel('Braille').isChecked()).toBe(true);
    expect(await page.getByLabel('Large print').isChecked()).toBe(false);
  });

  it('writes rich text in a frame and in the page', async () => {
    const tools = await openPage(page, 'widgets');
    await enterIn(tools, 'Description', 'Water comes in');
    expect(await page.frameLocator('#body_ifr').locator('body').innerText()).toBe('Water comes in');
    await enterIn(tools, 'Summary', 'Short');
    expect(await page.locator('[contenteditable]').innerText()).toBe('Short');
  });

  it('gives files to the field that is meant, hidden under a drop zone or not', async () => {
    const tools = await openPage(page, 'widgets');
    const made = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('x') });
    await upload(tools, { name: 'Evidence' }, [], [made('a.txt'), made('b.txt')]);
    await upload(tools, { name: 'Photograph' }, [], [made('c.txt')]);
    const names = (id: string) =>
      page
        .locator(id)
        .evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map((file) => file.name));
    expect([await names('#file'), await names('#other')]).toEqual([['a.txt', 'b.txt'], ['c.txt']]);
  });

  it.each([
    ['Start date', 'in 5 working days', '#nd', '2026-11-27'],
    ['End date', 'the first of next month', '#ud', '01/12/2026'],
    ['Review date', '22 November 2026', '#id', '2026-11-22'],
    ['Visit date', '3 March 2027', '#pd', '03/03/2027'],
  ])('enters a date in "%s" the way the field takes it', async (name, words, selector, shown) => {
    const tools = await openPage(page, 'widgets');
    await enterDate(tools, { name }, [], words);
    expect(await value(selector)).toBe(shown);
  });

  it('enters a date in day, month and year', async () => {
    const tools = await openPage(page, 'widgets');
    await enterIn(tools, 'Date of birth', '9 March 1957');
    expect(
      await page
        .getByRole('group', { name: 'Date of birth' })
        .locator('input')
        .evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.value)),
    ).toEqual(['9', '3', '1957']);
  });

  it('says when a field does not keep what was entered', async () => {
    const tools = await openPage(page, 'widgets');
    await expect(enterIn(tools, 'Code', 'ABCDE')).rejects.toThrow(
      '“ABCDE” was entered, but the field “Code” now shows “ABC”: it takes no more than 3 characters.',
    );
  });

  it('opens hover menus, trees and context menus, and drags', async () => {
    const tools = await openPage(page, 'widgets');
    await followPath(tools, ['Actions', 'Assign']);
    expect(await page.title()).toBe('assigned');
    await press(tools, { name: 'Housing' }, [], { kind: 'thing', clicks: 2 });
    expect(await page.title()).toBe('opened Housing');
    await press(tools, { name: 'Case 12' }, [], { kind: 'thing', button: 'right' });
    await press(tools, { name: 'Duplicate' }, []);
    expect(await page.title()).toBe('duplicated');
    await drag(tools, { name: 'Card A' }, { name: 'Done lane' }, []);
    expect(await page.title()).toBe('dropped');
  });

  it('answers the browser’s questions, and says when nobody said how', async () => {
    const tools = await openPage(page, 'widgets');
    await press(tools, { name: 'Delete' }, [], { answer: { accept: true, question: 'Delete case 12?' } });
    expect(await page.title()).toBe('deleted');
    await press(tools, { name: 'Delete' }, [], { answer: { accept: false } });
    expect(await page.title()).toBe('kept');
    await press(tools, { name: 'Reject' }, [], { answer: { accept: true, text: 'late' } });
    expect(await page.title()).toBe('reason late');
    await expect(press(tools, { name: 'Delete' }, [])).rejects.toThrow(
      '“Delete” asked “Delete case 12?”, and nobody said what to answer.',
    );
    await press(tools, { name: 'Leave' }, []);
    expect(page.url()).toContain('/names.html');
  });
});

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
