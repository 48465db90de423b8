import type { ElementHandle, Frame } from '@playwright/test';
import { inPage } from './in-page/kit.ts';
import type { PageAnswer, PageRequest } from './in-page/types.ts';

/** How long a frame may take to answer, in milliseconds; one that is loading or shows a dialog does not. */
const ANSWER_LIMIT_MS = 4_000;

/** Elements reach the page as handles. */
export type Request = Omit<PageRequest, 'covered'> & { readonly covered: readonly ElementHandle<Node>[] };

/** What a frame answers; rejects if it cannot be asked within the limit. */
export function askFrame(frame: Frame, request: Request): Promise<PageAnswer> {
  return withinLimit(frame.evaluate<PageAnswer, Request>(inPage, request));
}

export async function withinLimit<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_LIMIT_MS} ms`)), ANSWER_LIMIT_MS);
  });
  answer.catch(() => {});
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}
