import type { Frame, JSHandle } from '@playwright/test';
import { within } from '../waiting/pause.ts';
import { ask, type InFrame } from './ask.ts';
import { inPage } from './in-page/kit.ts';

/** Where to look: whole frames, or parts of one (`roots` is an array of elements in it). */
export interface Scope {
  readonly frame: Frame;
  readonly roots: JSHandle | null;
}

export function wholePage(frames: readonly Frame[]): Scope[] {
  return frames.filter((frame) => !frame.isDetached()).map((frame) => ({ frame, roots: null }));
}

/** A part of a page, with the frames that stand in it. */
export async function scopeOf(found: InFrame, isSection: boolean): Promise<Scope[]> {
  const { frame, handle } = found;
  const task = isSection ? 'partsOf' : 'itself';
  const roots = await frame.evaluateHandle(inPage, { task, args: [handle] });
  const inside: Scope[] = [];
  for (const child of frame.childFrames()) {
    const element = await within(1_000, child.frameElement(), null);
    if (element !== null && (await ask(frame, 'isWithin', [element, roots], false)))
      inside.push(...wholePage(family(child)));
  }
  return [{ frame, roots }, ...inside];
}

/** Frames that go by a name: their own, their title, the heading or the address of what they show. */
export async function framesNamed(name: string, scopes: readonly Scope[]): Promise<Scope[]> {
  const rated = await Promise.all(
    scopes.map(async (scope) => ({
      scope,
      rate: await ask(scope.frame, 'frameQuality', [name, scope.frame.name()], 0),
    })),
  );
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  const found = best === 0 ? [] : rated.filter(({ rate }) => rate === best).map(({ scope }) => scope);
  return found.flatMap(({ frame }) => wholePage(family(frame)));
}

function family(frame: Frame): Frame[] {
  return [frame, ...frame.childFrames().flatMap(family)];
}
