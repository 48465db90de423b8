import type { ElementHandle, Frame } from '@playwright/test';
import { ask, type InFrame } from './ask.ts';
import { hidden, NotFound, several } from './faults.ts';
import type { Candidate, Kind } from './in-page/types.ts';
import type { Scope } from './scope.ts';
import type { Target } from './target.ts';

/** A candidate and the part of the page it was found in; `order` counts the parts. */
export type Located = Candidate & { readonly scope: Scope; readonly order: number };

/** The one that is meant. Throws {@link NotFound} when there is none, it is hidden, or several fit alike. */
export function choose(
  kind: Kind,
  target: Target,
  found: readonly Located[],
  nothing: () => NotFound,
): Located {
  const ranked = [...found].sort((one, other) => compare(other.score, one.score));
  const [best] = ranked;
  if (best === undefined) throw nothing();
  if (!best.visible)
    throw hidden(
      kind,
      target,
      ranked.find(({ visible }) => visible),
    );
  const alike = ranked.filter(({ score }) => compare(score, best.score) === 0);
  if (target.nth !== undefined) return numbered(target.nth, best, ranked);
  const different = alike.filter(
    (one, at) => isNumber(one.same) || alike.findIndex(({ same }) => same === one.same) === at,
  );
  if (different.length > 1) throw several(target, different);
  return best;
}

/** The element that an application's YAML points at. Throws {@link NotFound} likewise. */
export async function bySelector(
  scopes: readonly Scope[],
  selector: string,
  number: number | undefined,
  nothing: () => NotFound,
): Promise<InFrame> {
  const found: InFrame[] = [];
  for (const { frame, roots } of scopes) {
    for (const handle of await handles(frame, selector)) {
      const isInside = roots === null || (await ask(frame, 'isWithin', [handle, roots], false));
      if (isInside && (await ask(frame, 'isUsable', [handle], false))) found.push({ frame, handle });
    }
  }
  const chosen = found[(number ?? 1) - 1];
  if (chosen === undefined) throw nothing();
  if (number === undefined && found.length > 1) {
    throw new Error(
      `The selector ${selector} of the application's YAML fits ${found.length} elements. Make it fit one, or add number: 1.`,
    );
  }
  return chosen;
}

/** Counted in the order of the page, among those as good as the best but for their place and kind. */
function numbered(nth: number, best: Located, ranked: readonly Located[]): Located {
  const group = ranked.filter(({ score }) => [0, 1, 5].every((at) => score[at] === best.score[at]));
  const inOrder = group.sort((one, other) => one.order - other.order || one.index - other.index);
  const found = inOrder.at(nth < 0 ? nth : nth - 1);
  if (found !== undefined) return found;
  const count = group.length === 1 ? 'is only one' : `are only ${group.length}`;
  throw new NotFound('none', `There ${count} ${best.what}, and number ${nth} was asked for.`);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

async function handles(frame: Frame, selector: string): Promise<ElementHandle<HTMLElement>[]> {
  try {
    return (await frame.$$(selector)) as ElementHandle<HTMLElement>[];
  } catch (error) {
    if (!/selector|Unexpected token|engine/i.test(String(error))) return [];
    throw new Error(
      `The selector ${selector} of the application's YAML (on the page) is none that a browser understands.`,
    );
  }
}
