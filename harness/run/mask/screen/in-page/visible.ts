import type * as geometry from './geometry.ts';
import type { Box, Target } from './types.ts';

type Kit = typeof geometry;

/** Boxes of what shows in the viewport, a little larger than what they cover. */
export function visibleBoxes(kit: Kit, targets: readonly Target[]): Box[] {
  const margin = 2;
  return targets.flatMap(({ element, boxes }) =>
    boxes.flatMap((box) => {
      const shown = kit.intersect(box, [0, 0, window.innerWidth, window.innerHeight]);
      if (shown === null) return [];
      const clipped = clip(kit, element, shown);
      if (clipped === null || isBehind(kit, element, clipped)) return [];
      const [left, top, width, height] = clipped;
      return [[left - margin, top - margin, width + 2 * margin, height + 2 * margin] as const];
    }),
  );
}

/** What two boxes share; null if nothing. */
/** What the scrolled boxes around an element leave of it; where that is not certain, all of it. */
export function clip(kit: Kit, element: Element, box: Box): Box | null {
  let rest: Box | null = box;
  let position = 'static';
  for (let node: Element | null = element; node !== null && rest !== null; node = kit.parentOf(node)) {
    if (node === document.body || node === document.documentElement || position === 'fixed') break;
    const style = getComputedStyle(node);
    if (position === 'absolute' && style.position === 'static') continue;
    const clips = style.overflowX !== 'visible' && style.overflowY !== 'visible';
    if (clips && /^(block|flex|grid|inline-block|flow-root|list-item)$/.test(style.display)) {
      rest = kit.intersect(rest, kit.boxOf(node));
    }
    position = style.position;
  }
  return rest;
}

/** Whether something opaque lies over all of the box, a dialog for example, so that nothing of it shows. */
export function isBehind(kit: Kit, element: Element, box: Box): boolean {
  const middle = elementAt(box, 0.5, 0.5);
  if (middle === null || isRelated(kit, middle, element)) return false;
  const cover = opaqueCover(kit, middle, element, box);
  if (cover === null) return false;
  const corners = [0.02, 0.98].flatMap((x) => [0.02, 0.98].map((y) => elementAt(box, x, y)));
  return corners.every((corner) => corner !== null && kit.holds(cover, corner));
}

export function elementAt([left, top, width, height]: Box, across: number, down: number): Element | null {
  const [x, y] = [left + width * across, top + height * down];
  let found = document.elementFromPoint(x, y);
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === found) break;
    found = inner;
  }
  return found;
}

/** An element with an opaque background over the whole box, from `top` up to what it shares with `element`. */
export function opaqueCover(kit: Kit, top: Element, element: Element, box: Box): Element | null {
  let cover: Element | null = null;
  for (
    let node: Element | null = top;
    node !== null && !kit.holds(node, element);
    node = kit.parentOf(node)
  ) {
    const style = getComputedStyle(node);
    const isPlain = style.opacity === '1' && style.filter === 'none' && style.clipPath === 'none';
    if (!isPlain || style.mixBlendMode !== 'normal' || style.maskImage !== 'none') return null;
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
    const isOpaque = /^rgb\(/.test(style.backgroundColor) && style.backgroundClip === 'border-box';
    if (isOpaque && kit.isInside(box, kit.boxOf(node), -radius)) cover = node;
  }
  return cover;
}

export function isRelated(kit: Kit, a: Element, b: Element): boolean {
  return kit.holds(a, b) || kit.holds(b, a);
}
