import type { ElementHandle } from '@playwright/test';
import type { Found } from '../finding/finder.ts';
import { stateOf, type Tools } from '../tools.ts';

/** Types into a field, replacing what it holds; key by key where the page listens to keys. */
export async function typeInto(tools: Tools, found: Found, value: string, byKeys: boolean): Promise<void> {
  const timeout = tools.setting.patienceMs;
  const state = await stateOf(found);
  const handle = await withFocus(found);
  try {
    if (!byKeys && state?.suggests !== true) return await handle.fill(value, { timeout });
    await handle.fill('', { timeout });
    await handle.type(value, { timeout: timeout + value.length * 20 });
  } catch (error) {
    throw unfit(error, found, value);
  }
}

/** A field may put another in its place when it gets the focus: that one is written in. */
async function withFocus({ frame, handle }: Found): Promise<ElementHandle<HTMLElement>> {
  await handle.scrollIntoViewIfNeeded({ timeout: 2_000 }).catch(() => {});
  await handle.focus().catch(() => {});
  const active = await frame.evaluateHandle((element) => {
    const now = element.ownerDocument.activeElement;
    const isOther = now !== element && now !== null && now.matches('input, textarea, [contenteditable]');
    return isOther && (!element.isConnected || !element.checkVisibility()) ? now : element;
  }, handle);
  return (active.asElement() as ElementHandle<HTMLElement> | null) ?? handle;
}

function unfit(error: unknown, { candidate }: Found, value: string): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (/Cannot type text into input\[type=number\]|Malformed value/.test(message))
    return new Error(`The ${candidate.what} does not take “${value}”: it is for a number, a date or a time.`);
  if (/not editable|readonly/i.test(message))
    return new Error(`The ${candidate.what} can be read, but not changed.`);
  return error;
}
