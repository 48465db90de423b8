import type { ElementHandle, Frame, JSHandle, Page } from '@playwright/test';
import { handOverKit, type InPage } from './in-page/kit.ts';
import type { PageAnswer, PageRequest } from './in-page/types.ts';

/** How long a frame may take to answer, in milliseconds; one that is loading or shows a dialog does not. */
const ANSWER_LIMIT_MS = 4_000;

/** Elements reach the page as handles. */
export type Request = Omit<PageRequest, 'covered'> & { readonly covered: readonly ElementHandle<Node>[] };

/** The kit in each frame's document: 36 KB that need not be sent for every question. The page does not see it. */
const kits = new WeakMap<Frame, Promise<JSHandle<InPage>>>();
const followed = new WeakSet<Page>();

/** What a frame answers; rejects if it cannot be asked within the limit, or goes elsewhere meanwhile. */
export function askFrame(frame: Frame, request: Request): Promise<PageAnswer> {
  return withinLimit(ask(frame, request));
}

async function ask(frame: Frame, request: Request): Promise<PageAnswer> {
  const isKnown = kits.has(frame);
  const kit = await kitIn(frame);
  try {
    return await kit.evaluate((answer, asked) => answer(asked), request);
  } catch (error) {
    kits.delete(frame);
    // A document may have gone without a word; what is checked there is checked in the one that was covered or not at all.
    if (!isKnown || request.task === 'check') throw error;
    return ask(frame, request);
  }
}

function kitIn(frame: Frame): Promise<JSHandle<InPage>> {
  follow(frame.page());
  const kit = kits.get(frame) ?? frame.evaluateHandle<InPage>(handOverKit);
  kits.set(frame, kit);
  kit.catch(() => kits.delete(frame));
  return kit;
}

/** Another document has no kit yet. */
function follow(page: Page): void {
  if (followed.has(page)) return;
  followed.add(page);
  page.on('framenavigated', (frame) => kits.delete(frame));
}

export async function withinLimit<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_LIMIT_MS} ms`)), ANSWER_LIMIT_MS);
  });
  answer.catch(() => {});
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}
