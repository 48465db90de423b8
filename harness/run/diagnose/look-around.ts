import type { Page } from '@playwright/test';
import { type FrameSighting, LOOK } from './in-page/look.ts';
import type { Sighting } from './sighting.ts';

/** A page that does not answer in this time, in milliseconds, has nothing to say about a failure. */
const LOOK_LIMIT_MS = 2_000;

/** What the page shows in all its frames; undefined where it cannot be asked. Never rejects. */
export async function lookAround(page: Page): Promise<Sighting | undefined> {
  if (page.isClosed()) return undefined;
  const seen = await Promise.all(
    page.frames().map((frame) => withinLimit(frame.evaluate<FrameSighting>(LOOK))),
  );
  const frames = seen.filter((one) => one !== undefined);
  const [main] = frames;
  if (main === undefined) return undefined;
  const first = <K extends 'dialog' | 'busy' | 'pages'>(key: K) =>
    frames.map((one) => one[key]).find((value) => value !== undefined && value !== null);
  return {
    title: main.title,
    controls: frames.flatMap((one) => one.controls),
    alerts: frames.flatMap((one) => one.alerts).sort((one, other) => other.length - one.length),
    dialog: first('dialog'),
    busy: first('busy'),
    pages: first('pages'),
    hasPassword: frames.some((one) => one.hasPassword),
    text: frames.map((one) => one.text).join('\n'),
  };
}

function withinLimit<T>(answer: Promise<T>): Promise<T | undefined> {
  const limit = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), LOOK_LIMIT_MS).unref();
  });
  return Promise.race([answer.catch(() => undefined), limit]);
}
