import { ask } from '../finding/ask.ts';
import type { Setting } from '../setting.ts';
import { pause } from './pause.ts';
import { Traffic } from './traffic.ts';

/** How long a page that never comes to rest is waited for, the first time and afterwards, in milliseconds. */
const RESTLESS_MS = [6_000, 500] as const;

/**
 * Waits until the page is at rest: nothing is being fetched, and has not been for a moment, and no sign says that it is
 * busy. Gives up quietly when its time is up, or the patience: what is then looked for is either there or not.
 */
export async function settle(setting: Setting, limitMs = setting.patienceMs): Promise<void> {
  const traffic = Traffic.of(setting.page);
  const started = Date.now();
  await restOf(traffic, Math.min(limitMs, RESTLESS_MS[traffic.restless ? 1 : 0]));
  while (Date.now() - started < limitMs && !setting.page.isClosed()) {
    const sign = await busySign(setting);
    if (sign === null) return;
    if (Date.now() - started > limitMs - 100) everBusy.set(setting.page, sign);
    await pause(50);
    await restOf(traffic, 1_000);
  }
}

/** What says that the page is busy, in words; null when nothing does. */
export async function busySign({ page, teaching }: Setting): Promise<string | null> {
  const ignored = everBusy.get(page) ?? '';
  const signs = await Promise.all(
    page.frames().map((frame) => ask(frame, 'busyWith', [teaching.busy], null)),
  );
  return signs.find((sign) => sign !== null && sign !== ignored) ?? null;
}

/** A sign that never goes away tells nothing: it is not waited for a second time. */
const everBusy = new WeakMap<object, string>();

async function restOf(traffic: Traffic, limitMs: number): Promise<void> {
  const until = Date.now() + limitMs;
  while (traffic.busy || traffic.unrestMs > 0) {
    if (Date.now() >= until) {
      traffic.restless = true;
      return;
    }
    await pause(traffic.busy ? 20 : Math.min(20, traffic.unrestMs));
  }
}
