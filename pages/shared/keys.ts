import type { Tools } from './tools.ts';
import { pause } from './waiting/pause.ts';
import { settle } from './waiting/settle.ts';

/** Presses keys (`Enter`, `Control+S`), or types text, where the cursor stands. Throws for a key that no keyboard has. */
export async function pressKeys({ setting }: Tools, keys: string, isText = false): Promise<void> {
  const { keyboard } = setting.page;
  await settle(setting);
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
