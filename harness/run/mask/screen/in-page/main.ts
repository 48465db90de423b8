import type * as shared from '../../names.ts';
import type * as captions from './captions.ts';
import type * as columns from './columns.ts';
import type * as cover from './cover.ts';
import type * as elements from './elements.ts';
import type * as geometry from './geometry.ts';
import type * as names from './names.ts';
import type * as targets from './targets.ts';
import type * as text from './text.ts';
import type { Box, Findings, PageAnswer, PageRequest } from './types.ts';
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

/** Reads, covers, or checks what is covered and uncovers it. Never throws. */
export function answer(kit: Kit, request: PageRequest): PageAnswer {
  try {
    return act(kit, request);
  } catch (error) {
    kit.takeBoxes();
    const fault = String(error instanceof Error ? error.message : error);
    return { stamp: '', pieces: undefined, isCovered: false, boxes: [], fault, hidden: undefined };
  }
}

export function act(kit: Kit, request: PageRequest): PageAnswer {
  const findings = kit.explore(kit, request.rules);
  const stamp = stampOf(findings);
  const isKnown = stamp === request.stamp;
  const base = {
    stamp,
    pieces: isKnown ? undefined : textsOf(findings),
    fault: undefined,
    hidden: undefined,
  };
  if (request.task === 'read') {
    return { ...base, isCovered: false, boxes: [], hidden: hiddenIn(kit, findings, request.rules) };
  }
  // Ranges that were found in another text point at other words now: the caller looks at the new text first.
  const isReady = isKnown || (request.task === 'draw' && request.ranges.length === 0);
  if (!isReady) return { ...base, isCovered: false, boxes: [] };
  const boxes = kit.visibleBoxes(kit, kit.findTargets(kit, findings, request));
  if (request.task === 'draw')
    return { ...base, boxes, isCovered: kit.putBoxes(kit, boxes, findings.hasTopLayer) };
  kit.takeBoxes();
  return { ...base, boxes, isCovered: areInside(kit, boxes, request.drawn) };
}

/** Boxes may have moved by a pixel, no more. */
export function areInside(kit: Kit, boxes: readonly Box[], drawn: readonly Box[]): boolean {
  return boxes.every((box, index) => {
    const same = drawn[index];
    return (same !== undefined && kit.isInside(box, same)) || drawn.some((other) => kit.isInside(box, other));
  });
}

export function textsOf(findings: Findings): { text: string; isGlued: boolean }[] {
  return findings.pieces.map(({ text, isGlued }) => ({ text, isGlued }));
}

/** Differs, as good as surely, when any text on the page does (FNV-1a, 32 bits, and the length). */
export function stampOf(findings: Findings): string {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const { text, isGlued } of findings.pieces) {
    length += text.length;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (isGlued ? 7 : 11), 0x01000193);
  }
  return `${findings.pieces.length}.${length}.${hash >>> 0}`;
}

/** The values that the page's text alone does not give away. */
export function hiddenIn(
  kit: Kit,
  findings: Findings,
  rules: PageRequest['rules'],
): { secrets: string[]; personal: string[]; regions: string[] } {
  const contentOf = (element: Element) => (element as HTMLInputElement).value ?? element.textContent ?? '';
  const cells = [...kit.declaredCells(kit, findings, rules), ...kit.captioned(kit, findings, rules)];
  const fields = findings.controls.filter((field) => field.localName !== 'select');
  const found = kit.regionsOf(findings, rules);
  const regions = findings.pieces.filter(({ node }) => found.some((region) => kit.holds(region, node)));
  const filled = (texts: string[]) =>
    [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  return {
    secrets: filled(fields.filter((field) => kit.isSecretField(kit, field, rules)).map(contentOf)),
    personal: filled([
      ...fields.filter((field) => kit.isPersonalField(kit, field, rules)).map(contentOf),
      ...cells.map((cell) => kit.asDrawn(cell.textContent ?? '')),
    ]),
    regions: filled(regions.map(({ text }) => text)),
  };
}
