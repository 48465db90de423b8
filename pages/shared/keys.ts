import type { Page } from '@playwright/test';
import { lastEntered } from './acting/entering.ts';
import type { Tools } from './tools.ts';
import { noteMessages } from './waiting/note-messages.ts';
import { pause } from './waiting/pause.ts';
import { settle } from './waiting/settle.ts';

/** Presses keys (`Enter`, `Control+S`), or types text, where the cursor stands. Throws for a key that no keyboard has. */
export async function pressKeys({ setting }: Tools, keys: string, isText = false): Promise<void> {
  const { page } = setting;
  const { keyboard } = page;
  await settle(setting);
  await noteMessages(setting);
  await putCursor(page);
  if (isText) await keyboard.type(keys, { delay: 5 });
  else
    await keyboard
      .press(keys.replace(/\bCtrl\b/i, 'Control').replace(/\bEsc\b/i, 'Escape'))
      .catch((error: Error) => {
        if (!/Unknown key/.test(error.message)) throw error;
        throw new Error(
          `“${keys}” is no key. Write for example Enter, Tab, Escape, Delete, ArrowDown, F2 or Control+S.`,
        );
      });
  await pause(40);
  await settle(setting);
}

/** Entering leaves a field so that the page takes note; a key is still meant for that field. */
async function putCursor(page: Page): Promise<void> {
  const found = lastEntered.get(page);
  lastEntered.delete(page);
  const isIdle = await found?.frame
    .evaluate(() => document.activeElement === document.body)
    .catch(() => false);
  if (isIdle === true) await found?.handle.focus().catch(() => {});
}
