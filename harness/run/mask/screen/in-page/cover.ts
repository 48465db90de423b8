import type * as geometry from './geometry.ts';
import type { Box, Watch } from './types.ts';

type Kit = typeof geometry;

/**
 * Puts one solid box a rectangle into one container at the end of the document: out of the layout, out of
 * reach of the page's styles (a closed shadow root), above everything. Returns whether they lie where they
 * should.
 */
export function putBoxes(kit: Kit, boxes: readonly Box[], isTopLayer: boolean): boolean {
  takeBoxes();
  if (boxes.length === 0) return true;
  const root = document.documentElement;
  if (root.namespaceURI !== 'http://www.w3.org/1999/xhtml') return false;
  const host = makeHost();
  const shadow = host.attachShadow({ mode: 'closed' });
  root.appendChild(host);
  if (isTopLayer) {
    host.setAttribute('popover', 'manual');
    host.showPopover();
  }
  // A zoomed or transformed document draws a length of 100 otherwise: measured, not assumed.
  const { left, top, width } = host.getBoundingClientRect();
  const scale = width / 100;
  if (!(scale > 0)) return false;
  const drawn = boxes.map((box) => makeBox(shadow, box, [left, top, scale]));
  return drawn.every((element, index) => kit.isInside(boxes[index] ?? [0, 0, 0, 0], kit.boxOf(element)));
}

export function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute('data-uat-mask', '');
  host.setAttribute('aria-hidden', 'true');
  const style =
    'all:initial;display:block;position:fixed;left:0;top:0;width:100px;height:100px;margin:0;border:0;padding:0;overflow:visible;background:none;pointer-events:none;z-index:2147483647;contain:none';
  host.style.cssText = style.replace(/;|$/g, ' !important;');
  return host;
}

export function makeBox(
  shadow: ShadowRoot,
  box: Box,
  origin: readonly [number, number, number],
): HTMLElement {
  const [left, top, scale] = origin;
  const element = document.createElement('div');
  const lengths = [box[0] - left, box[1] - top, box[2], box[3]].map((length) => `${length / scale}px`);
  element.style.cssText = `position:absolute;box-sizing:border-box;background:#1f2937;left:${lengths[0]};top:${lengths[1]};width:${lengths[2]};height:${lengths[3]}`;
  shadow.appendChild(element);
  return element;
}

/** Takes the boxes away and ends the watch, if any. Self-contained: it is also called alone. */
export function takeBoxes(): void {
  const mark = Symbol.for('uat mask');
  const watch = Reflect.get(window, mark) as Watch | undefined;
  watch?.stop();
  Reflect.deleteProperty(window, mark);
  for (const host of Array.from(document.querySelectorAll('[data-uat-mask]'))) host.remove();
}
