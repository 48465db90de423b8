import { describe, expect, it } from 'vitest';
import { choose } from '../../pages/shared/acting/choosing.ts';
import { enterIn, page, useOnePage, value } from './one-page.ts';
import { openPage } from './open-page.ts';

useOnePage();

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
