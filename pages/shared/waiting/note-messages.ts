import { ask } from '../finding/ask.ts';
import type { Setting } from '../setting.ts';

/** Notes what the page says now, before something is done, so that it can be told later what is new. */
export async function noteMessages({ page }: Setting): Promise<void> {
  await Promise.all(page.frames().map((frame) => ask(frame, 'noteMessages', [], undefined)));
}
