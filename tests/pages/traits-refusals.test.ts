import { enter, press, refusal, type Tools, textOfPage, valueBeside } from 'council-uat/pages';
import { describe, expect, it } from 'vitest';
import { page, useOnePage } from './one-page.ts';
import { openPage } from './open-page.ts';

useOnePage();

const pressed = (tools: Tools, name: string) => press(tools, { name }, []);

describe('what is refused late, or not said (traits 11 and 13)', () => {
  it('lets a form be filled that refuses only on save, and then sees the refusal', async () => {
    const tools = await openPage(page, 'refusals');
    await enter(tools, { name: 'Weekly rent' }, [], '99.00');
    expect(await refusal(tools)).toBeUndefined();
    await pressed(tools, 'Save');
    expect(await refusal(tools)).toBe('not authorised');
  });

  it('reads the state back where a look-up was not resolved and "Saved" is not true', async () => {
    const tools = await openPage(page, 'refusals');
    await enter(tools, { name: 'Housing officer' }, [], 'Bo Example');
    await pressed(tools, 'Save');
    expect((await textOfPage(tools, [])).drawn).toContain('Saved');
    expect(await valueBeside(tools, 'Officer on record', [])).toBe('Cy Example');
  });
});
