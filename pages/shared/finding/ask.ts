import type { ElementHandle, Frame, JSHandle } from '@playwright/test';
import { within } from '../waiting/pause.ts';
import { inPage, type Kit, type Task } from './in-page/kit.ts';

/** How long a frame may take to answer, in milliseconds; one that is loading or shows a message does not. */
const ANSWER_MS = 4_000;

/** An element and the frame that it stands in. */
export interface InFrame {
  readonly frame: Frame;
  readonly handle: ElementHandle<HTMLElement>;
}

type Answer<T extends Task> = Kit[T] extends (...args: never[]) => infer R ? R : never;

/** Asks a frame; the fallback when it cannot answer. Handles among the arguments arrive as elements. */
export function ask<T extends Task>(
  frame: Frame,
  task: T,
  args: unknown[],
  fallback: Answer<T>,
): Promise<Answer<T>> {
  return within<Answer<T>>(ANSWER_MS, frame.evaluate(inPage, { task, args }), fallback);
}

/** Asks a frame about an element of it; rejects when it has gone. */
export function askAbout<T extends Task>(found: InFrame, task: T, ...more: unknown[]): Promise<Answer<T>> {
  return found.frame.evaluate(inPage, { task, args: [found.handle, ...more] });
}

/** The element that an answer named by its number; null when the page has changed meanwhile. */
export async function take(frame: Frame, index: number): Promise<ElementHandle<HTMLElement> | null> {
  const handle: JSHandle = await frame.evaluateHandle(inPage, { task: 'taken', args: [index] });
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}
