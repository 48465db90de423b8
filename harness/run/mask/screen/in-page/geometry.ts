import type { Box } from './types.ts';

export function boxOf(element: Element | Range): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height];
}

export function intersect(a: Box, b: Box): Box | null {
  const left = Math.max(a[0], b[0]);
  const top = Math.max(a[1], b[1]);
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - left;
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - top;
  return width > 0 && height > 0 ? [left, top, width, height] : null;
}

export function isInside(inner: Box, outer: Box, slack = 1): boolean {
  return (
    inner[0] >= outer[0] - slack &&
    inner[1] >= outer[1] - slack &&
    inner[0] + inner[2] <= outer[0] + outer[2] + slack &&
    inner[1] + inner[3] <= outer[1] + outer[3] + slack
  );
}

export function parentOf(node: Node): Element | null {
  const parent = (node as Element).assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node !== null; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** Boxes may have moved by a pixel, no more. */
export function areInside(boxes: readonly Box[], drawn: readonly Box[]): boolean {
  return boxes.every((box, index) => {
    const same = drawn[index];
    return (same !== undefined && isInside(box, same)) || drawn.some((other) => isInside(box, other));
  });
}
