import type { ElementHandle } from '@playwright/test';
import type { Found } from '../finding/finder.ts';
import { inPage } from '../finding/in-page/kit.ts';
import type { Place, Target } from '../finding/target.ts';
import { stateOf, type Tools, usable } from '../tools.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';

/** Ticks or unticks a box, or chooses a radio button, and sees that it took. */
export async function setTick(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  on: boolean,
): Promise<void> {
  return tickFound(tools, await usable(tools, 'tick', target, places), on);
}

/** As {@link setTick}, for what was found already. */
export async function tickFound(tools: Tools, found: Found, on: boolean): Promise<void> {
  const state = await stateOf(found);
  if (state?.ticked === on) return;
  if (state?.type === 'radio' && !on)
    throw new Error(`The ${found.candidate.what} cannot be unticked: choose another instead.`);
  await click(tools, found);
  await pause(30);
  await settle(tools.setting);
  const now = await stateOf(found);
  // A page that goes on when one ticks has nothing left to read back.
  if (now === undefined || now.ticked === on) return;
  throw new Error(`The ${found.candidate.what} was clicked, but is ${on ? 'still not' : 'still'} ticked.`);
}

/** What lies over a box (a drawn one, its label) is what a person clicks. */
async function click({ setting }: Tools, { frame, handle }: Found): Promise<void> {
  const standIn = await frame.evaluateHandle(inPage, { task: 'standInOf', args: [handle] });
  const drawn = standIn.asElement() as ElementHandle<HTMLElement> | null;
  if (drawn !== null) return drawn.click({ timeout: setting.patienceMs });
  const tried = await handle.click({ timeout: 1_500 }).catch((error: Error) => error);
  if (!(tried instanceof Error)) return;
  if (!/intercepts pointer events/.test(tried.message)) throw tried;
  const label = await frame.evaluateHandle(
    (box) => [...((box as HTMLInputElement).labels ?? [])].find((one) => one.checkVisibility()) ?? null,
    handle,
  );
  const visible = label.asElement() as ElementHandle<HTMLElement> | null;
  if (visible !== null) return visible.click({ timeout: setting.patienceMs });
  const box = await handle.boundingBox();
  if (box !== null) await setting.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
