import { describe, expect, it } from 'vitest';
import { choose } from '../../pages/shared/acting/choosing.ts';
import { keepChosen } from '../../pages/shared/acting/choosing-several.ts';
import { enterDate } from '../../pages/shared/acting/entering-dates.ts';
import { drag, followPath, press } from '../../pages/shared/acting/pressing.ts';
import { setTick } from '../../pages/shared/acting/ticking.ts';
import { upload } from '../../pages/shared/acting/uploading.ts';
import { enterIn, page, useOnePage, value } from './one-page.ts';
import { openPage } from './open-page.ts';

useOnePage();

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
