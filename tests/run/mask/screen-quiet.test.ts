import { describe, expect, it } from 'vitest';
import { drawMasks } from '../../../harness/run/mask/index.ts';
import { maskOf, useBrowser } from './browser.ts';
import { personal } from './options.ts';

const newPage = useBrowser();
const HTML =
  '<p>NHS 9990000018</p><input id=x value=AB123456C><button>Save</button><textarea>jane@example.com</textarea>';

/** Counts, inside the page, everything that an application could notice. */
function watch(): void {
  const seen: string[] = [];
  const events =
    'focus blur focusin focusout change input scroll resize toggle beforetoggle selectionchange pointermove mouseover keydown click visibilitychange';
  for (const event of events.split(' ')) {
    window.addEventListener(event, () => seen.push(event), true);
    document.addEventListener(event, () => seen.push(event), true);
  }
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) seen.push(`${type} of ${target.nodeName}`);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(window, { seen });
}

describe('masking a page', () => {
  it('disturbs nothing: no event, no focus, no layout, one element come and gone', async () => {
    const page = await newPage(HTML);
    await page.locator('#x').focus();
    await page.locator('#x').evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 5));
    await page.evaluate(watch);
    const state = () =>
      page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('#x');
        const places = Array.from(document.body.children, (one) =>
          JSON.stringify(one.getBoundingClientRect()),
        );
        const focus = [document.activeElement?.id, input?.selectionStart, input?.selectionEnd];
        return {
          focus,
          places,
          size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
        };
      });
    const html = await page.content();
    const before = await state();
    const undo = await drawMasks(page, maskOf(personal).plan);
    expect(await state()).toEqual(before);
    await undo();
    expect(await state()).toEqual(before);
    expect(await page.content()).toBe(html);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['childList of HTML', 'childList of HTML']);
    await page.close();
  });

  it('keeps focus in an open dialog, which stays open', async () => {
    const page = await newPage(`${HTML}<dialog><input id=d value=9990000018></dialog>`);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.locator('#d').focus();
    await (await drawMasks(page, maskOf(personal).plan))();
    const state = await page.evaluate(() => [
      document.activeElement?.id,
      document.querySelector('dialog')?.open,
    ]);
    expect(state).toEqual(['d', true]);
    await page.close();
  });

  it('touches nothing where there is nothing to cover', async () => {
    const page = await newPage('<p>Case CT-2026-000123, £1,234.56</p>');
    await page.evaluate(watch);
    await maskOf(personal).picture(page, { scale: 0.5 });
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    await page.close();
  });

  it('survives an application that has rewritten what its language comes with', async () => {
    const page = await newPage(`<script>
      Array.prototype.toJSON = function () { return 'broken' };
      Array.prototype.filter = undefined; String.prototype.trim = undefined;
    </script>${HTML}`);
    const picture = await maskOf(personal).picture(page);
    expect(picture).toBeUndefined();
    expect(await page.locator('[data-uat-mask]').count()).toBe(0);
    await page.close();
  });
});
