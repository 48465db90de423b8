import type { ElementHandle } from '@playwright/test';
import type { Found } from '../finding/finder.ts';
import { inPage } from '../finding/in-page/kit.ts';
import type { Tools } from '../tools.ts';
import { settle } from '../waiting/settle.ts';

/** Writes into a rich-text editor: in a frame, or editable text in the page. False when the field is none. */
export async function writeRichText(
  { setting }: Tools,
  { frame, handle, candidate }: Found,
  text: string,
): Promise<boolean> {
  const writable = await frame.evaluateHandle(inPage, { task: 'writableOf', args: [handle] });
  const element = writable.asElement() as ElementHandle<HTMLElement> | null;
  const isPlain =
    element === null || (await element.evaluate((one) => /^(input|textarea|select)$/.test(one.localName)));
  if (element === null || isPlain) return false;
  const inner = await element.contentFrame();
  const area = inner === null ? element : await inner.$('body');
  if (area === null) return false;
  await area.fill(text, { timeout: setting.patienceMs });
  await area.evaluate((one) => (one as HTMLElement).blur());
  await settle(setting);
  const shown = await area.evaluate((one) => (one as HTMLElement).innerText);
  const same = (words: string) => words.replace(/\s+/g, ' ').trim();
  if (same(shown) === same(text)) return true;
  throw new Error(`“${text}” was entered, but the ${candidate.what} now shows “${same(shown)}”.`);
}
