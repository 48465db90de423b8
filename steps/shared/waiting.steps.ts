import { When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { holdsText, textOfPage } from '../../pages/shared/reading.ts';
import { busySign, settle } from '../../pages/shared/waiting/settle.ts';
import { reload } from '../../pages/shared/windows.ts';
import { filled } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Steps of their own limit are not cut off by that of others. */
const OWN_LIMIT = { timeout: -1 };
/** Between two looks at what takes its time, in milliseconds. */
const LOOK_MS = 500;
const RELOAD_MS = 3_000;

/** Waits until a text is on the page, for at most the time given: for a batch that reports by itself. */
When(
  'I wait up to {time} until I see {string}',
  OWN_LIMIT,
  async function (this: UatWorld, limitMs: number, text: string) {
    await waitFor(this, limitMs, filled(this, text), false);
  },
);

/** As before, loading the page anew every few seconds: for a batch whose page does not renew itself. */
When(
  'I wait up to {time}, reloading, until I see {string}',
  OWN_LIMIT,
  async function (this: UatWorld, limitMs: number, text: string) {
    await waitFor(this, limitMs, filled(this, text), true);
  },
);

/** Waits until nothing says that the page is busy any more: spinners, overlays, requests. */
When(
  'I wait up to {time} until the page is ready',
  OWN_LIMIT,
  async function (this: UatWorld, limitMs: number) {
    this.allowTime(limitMs);
    const { setting } = toolsOf(this);
    await settle(setting, limitMs);
    const sign = await busySign(setting);
    if (sign !== null) throw new Error(`The page was still busy after ${limitMs / 1000} seconds: “${sign}”.`);
  },
);

async function waitFor(world: UatWorld, limitMs: number, text: string, reloading: boolean): Promise<void> {
  world.allowTime(limitMs);
  const until = Date.now() + limitMs;
  for (;;) {
    if (holdsText(await textOfPage(toolsOf(world), []), text)) return;
    if (Date.now() >= until) throw new Error(`“${text}” did not come within ${limitMs / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, reloading ? RELOAD_MS : LOOK_MS));
    if (reloading) await reload(toolsOf(world));
  }
}
