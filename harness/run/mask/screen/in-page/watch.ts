import type * as shared from '../../names.ts';
import type * as captions from './captions.ts';
import type * as columns from './columns.ts';
import type * as cover from './cover.ts';
import type * as elements from './elements.ts';
import type * as geometry from './geometry.ts';
import type * as names from './names.ts';
import type * as targets from './targets.ts';
import type * as text from './text.ts';
import type { Findings, PageAnswer, PageRequest, Shown, Target, Watch } from './types.ts';
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
export function startWatch(
  kit: Kit,
  request: PageRequest,
  findings: Findings,
  targets: readonly Target[],
  shown: Shown,
): void {
  const observer = new MutationObserver(() => look(kit, watch));
  let frame = 0;
  const stop = () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
  const stamps = new Set([kit.stampOf(findings)]);
  const found = followed(kit, request, findings);
  const still = stillness(kit, findings, [...found, ...targets.map(({ element }) => element)], shown);
  const { boxes } = shown;
  const watch: Watch = {
    request,
    boxes,
    found,
    stamps,
    versions: [],
    still,
    atDraw: still?.(),
    hasMoved: false,
    stop,
  };
  const everyFrame = () => {
    if (still === undefined || still() !== watch.atDraw) look(kit, watch);
    frame = requestAnimationFrame(everyFrame);
  };
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  for (const root of findings.roots) observer.observe(root, all);
  frame = requestAnimationFrame(everyFrame);
  Object.defineProperty(window, Symbol.for('uat mask'), { value: watch, configurable: true });
}

/** The words and fields in which something was found. */
export function followed(kit: Kit, request: PageRequest, findings: Findings): (Range | Element)[] {
  return kit.rangesOf(request.ranges).flatMap(([index, from, to]) => {
    const piece = findings.pieces[index];
    if (piece === undefined) return [];
    return piece.kind === 'text' ? kit.rangeOf(kit, piece.node as Text, from, to) : (piece.node as Element);
  });
}

/**
 * A cheap way to see, as long as no element changes, that nothing else has: what stands where, what cuts it
 * off, what fields hold. Undefined where something is hidden by something else, which may fade away.
 */
export function stillness(
  kit: Kit,
  findings: Findings,
  found: readonly (Range | Element)[],
  shown: Shown,
): (() => string) | undefined {
  if (shown.isBehindAny) return undefined;
  const all = [...new Set([...found, ...shown.clippers])];
  const fields = findings.controls as HTMLInputElement[];
  return () => {
    const places = all.map((one) => kit.boxOf(one).join());
    const values = fields.map((field) => (field.type === 'password' ? '' : kit.drawnValue(field)));
    return [...places, ...values, window.innerWidth, window.innerHeight].join('|');
  };
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
    const request = isKnown ? watch.request : { ...watch.request, ranges: '' };
    const free = isKnown ? [] : watch.found;
    const targets = free.map((one) =>
      one instanceof Range ? kit.targetOfWords(one) : kit.targetOfNode(kit, one),
    );
    const all = [...kit.findTargets(kit, findings, request), ...targets];
    const { boxes } = kit.visibleBoxes(kit, all, watch.still === undefined);
    const hosts = document.querySelectorAll('[data-uat-mask]').length;
    const isDrawn = hosts === (watch.boxes.length > 0 ? 1 : 0);
    watch.hasMoved = free.some(isLost) || !isDrawn || !kit.areInside(boxes, watch.boxes);
    if (!watch.stamps.has(stamp)) watch.versions.push(kit.textsOf(findings));
    watch.stamps.add(stamp);
    // So many texts in the time of one picture are looked at no further.
    if (watch.versions.length > 20) watch.hasMoved = true;
  } catch {
    watch.hasMoved = true;
  }
}
