import type * as shared from '../../names.ts';
import type * as captions from './captions.ts';
import type * as columns from './columns.ts';
import type * as cover from './cover.ts';
import type * as elements from './elements.ts';
import type * as geometry from './geometry.ts';
import type * as names from './names.ts';
import type * as targets from './targets.ts';
import type * as text from './text.ts';
import type { Box, Findings, PageAnswer, PageRequest, Watch } from './types.ts';
import type * as visible from './visible.ts';
import type * as walk from './walk.ts';

type Kit = typeof shared &
  typeof captions &
  typeof columns &
  typeof cover &
  typeof elements &
  typeof geometry &
  typeof names &
  typeof targets &
  typeof text &
  typeof visible &
  typeof walk;

/** Looks at the page after every change and before every frame until it is checked. */
export function startWatch(kit: Kit, request: PageRequest, findings: Findings, boxes: readonly Box[]): void {
  const found = request.ranges.flatMap(([index, from, to]) => {
    const piece = findings.pieces[index];
    if (piece === undefined) return [];
    return piece.kind === 'text' ? kit.rangeOf(kit, piece.node as Text, from, to) : (piece.node as Element);
  });
  const observer = new MutationObserver(() => look(kit, watch));
  let frame = 0;
  const stop = () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
  const stamps = new Set([kit.stampOf(findings)]);
  const watch: Watch = { request, boxes, found, stamps, versions: [], hasMoved: false, stop };
  const everyFrame = () => {
    look(kit, watch);
    frame = requestAnimationFrame(everyFrame);
  };
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const root of findings.roots) observer.observe(root, all);
  frame = requestAnimationFrame(everyFrame);
  Object.defineProperty(window, Symbol.for('uat mask'), { value: watch, configurable: true });
}

/** Takes the boxes away and says what was seen; a page without a watch is another page than was covered. */
export function endWatch(kit: Kit): Pick<PageAnswer, 'isCovered' | 'versions'> {
  const watch = Reflect.get(window, Symbol.for('uat mask')) as Watch | undefined;
  if (watch === undefined) return { isCovered: false, versions: [] };
  look(kit, watch);
  kit.takeBoxes();
  return { isCovered: !watch.hasMoved, versions: watch.versions };
}

/** Whether what was found is no longer where it can be followed. */
export function isLost(found: Range | Element): boolean {
  return found instanceof Range ? found.collapsed || !found.startContainer.isConnected : !found.isConnected;
}

/**
 * Whether the boxes still cover all. In a text that is not known yet only what is known of can be looked at:
 * the text is kept, for the caller to search.
 */
export function look(kit: Kit, watch: Watch): void {
  if (watch.hasMoved) return;
  try {
    const findings = kit.explore(kit, watch.request.rules);
    const stamp = kit.stampOf(findings);
    const [known] = watch.stamps;
    const isKnown = stamp === known;
    const request = isKnown ? watch.request : { ...watch.request, ranges: [] };
    const followed = isKnown ? [] : watch.found;
    const targets = followed.map((one) =>
      one instanceof Range ? kit.targetOfWords(one) : kit.targetOfNode(kit, one),
    );
    const boxes = kit.visibleBoxes(kit, [...kit.findTargets(kit, findings, request), ...targets]);
    const hosts = document.querySelectorAll('[data-uat-mask]').length;
    const isDrawn = hosts === (watch.boxes.length > 0 ? 1 : 0);
    watch.hasMoved = followed.some(isLost) || !isDrawn || !kit.areInside(boxes, watch.boxes);
    if (!watch.stamps.has(stamp)) watch.versions.push(kit.textsOf(findings));
    watch.stamps.add(stamp);
    // So many texts in the time of one picture are looked at no further.
    if (watch.versions.length > 20) watch.hasMoved = true;
  } catch {
    watch.hasMoved = true;
  }
}
