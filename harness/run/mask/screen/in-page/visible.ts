import type * as geometry from './geometry.ts';
import type { Box, Shown, Target } from './types.ts';

type Kit = typeof geometry;

/**
 * Boxes of what shows in the viewport, a little larger than what they cover. To see what lies behind something
 * is slow once boxes are drawn: unless `asksBehind`, nothing does.
 */
export function visibleBoxes(kit: Kit, targets: readonly Target[], asksBehind: boolean): Shown {
  const margin = 2;
  const areas = new Map<Element, Box | null>();
  let isBehindAny = false;
  const boxes = targets.flatMap(({ element, boxes }) =>
    boxes.flatMap((box): Box[] => {
      const shown = kit.intersect(box, viewport());
      const clipped =
        shown === null ? null : kit.intersect(shown, areaIn(kit, element, areas) ?? [0, 0, 0, 0]);
      if (clipped === null) return [];
      const isCovered = asksBehind && isBehind(kit, element, clipped);
      isBehindAny ||= isCovered;
      const [left, top, width, height] = clipped;
      return isCovered ? [] : [[left - margin, top - margin, width + 2 * margin, height + 2 * margin]];
    }),
  );
  return { boxes, isBehindAny, clippers: [...areas.keys()] };
}

export function viewport(): Box {
  return [0, 0, window.innerWidth, window.innerHeight];
}

/** What the scrolled boxes around it leave of an element's inside, null for nothing; remembered in `areas`. */
export function areaIn(kit: Kit, element: Element, areas: Map<Element, Box | null>): Box | null {
  if (element === document.body || element === document.documentElement) return viewport();
  const known = areas.get(element);
  if (known !== undefined) return known;
  const { overflowX, overflowY, display, position } = getComputedStyle(element);
  const around = placedIn(kit, element, position);
  const outer = around === null ? viewport() : areaIn(kit, around, areas);
  const clips = overflowX !== 'visible' && overflowY !== 'visible';
  const isBox = /^(block|flex|grid|inline-block|flow-root|list-item)$/.test(display);
  const area = clips && isBox && outer !== null ? kit.intersect(outer, kit.boxOf(element)) : outer;
  areas.set(element, area);
  return area;
}

/** What an element is cut off by: its parent, or, placed freely, what it is placed in; null if that is the page. */
export function placedIn(kit: Kit, element: Element, position: string): Element | null {
  let around = position === 'fixed' ? null : kit.parentOf(element);
  if (position !== 'absolute') return around;
  while (around !== null && getComputedStyle(around).position === 'static') around = kit.parentOf(around);
  return around;
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
