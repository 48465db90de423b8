import { describe, expect, it } from 'vitest';
import { choose } from '../../pages/shared/acting/choosing.ts';
import { press } from '../../pages/shared/acting/pressing.ts';
import { table } from '../../pages/shared/reading.ts';
import { enterIn, page, useOnePage, value } from './one-page.ts';
import { openPage } from './open-page.ts';

useOnePage();

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

it('types into the second input that a number field becomes (trait 6)', async () => {
  const tools = await openPage(page, 'number');
  await enterIn(tools, 'Amount', '12.5');
  expect(await value('#n')).toBe('12.50');
});
