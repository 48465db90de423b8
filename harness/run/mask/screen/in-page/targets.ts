import type * as shared from '../../names.ts';
import type * as captions from './captions.ts';
import type * as columns from './columns.ts';
import type * as geometry from './geometry.ts';
import type * as names from './names.ts';
import type * as text from './text.ts';
import type { Box, Findings, PageRequest, PieceRange, Target } from './types.ts';

type Kit = typeof shared & typeof captions & typeof columns & typeof geometry & typeof names & typeof text;

/** Everything on the page that must be covered. Throws an error that names a selector that is none. */
export function findTargets(kit: Kit, findings: Findings, { rules, ranges, covered }: PageRequest): Target[] {
  const fields = findings.controls.filter(
    (field) => kit.isSecretField(kit, field, rules) || kit.isPersonalField(kit, field, rules),
  );
  const whole = [...fields, ...findings.unreadable, ...covered, ...kit.declaredCells(kit, findings, rules)];
  return [
    ...whole.map((element) => ({ element, boxes: [kit.boxOf(element)] })),
    ...regionsOf(findings, rules).map((element) => ({ element, boxes: boxesOfContents(kit, element) })),
    ...kit.captioned(kit, findings, rules).map((node) => targetOfNode(kit, node)),
    ...kit.rangesOf(ranges).flatMap((range) => targetsOfRange(kit, findings, range)),
  ];
}

export function regionsOf(findings: Findings, { regions }: PageRequest['rules']): Element[] {
  return regions.flatMap((selector) =>
    findings.roots.flatMap((root) => Array.from(root.querySelectorAll(selector))),
  );
}

/** The element's own box, and what is drawn outside it. */
export function boxesOfContents(kit: Kit, node: Node): Box[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const inner = Array.from(
    range.getClientRects(),
    ({ left, top, width, height }): Box => [left, top, width, height],
  );
  if (node.nodeType !== Node.ELEMENT_NODE) return inner;
  const own = kit.boxOf(node as Element);
  return [own, ...inner.filter((box) => !kit.isInside(box, own))];
}

export function targetOfNode(kit: Kit, node: Node): Target {
  const element =
    node.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node.parentElement ?? document.body);
  return { element, boxes: boxesOfContents(kit, node) };
}

export function targetsOfRange(kit: Kit, findings: Findings, [index, from, to]: PieceRange): Target[] {
  const piece = findings.pieces[index];
  if (piece === undefined) return [];
  if (piece.kind === 'text') return [targetOfText(kit, piece.node as Text, from, to)];
  const element = piece.node as Element;
  if (piece.kind === 'element') return [{ element, boxes: [kit.boxOf(element)] }];
  return ['::before', '::after'].flatMap((pseudo) => targetsOfPseudo(kit, element, pseudo));
}

export function targetOfText(kit: Kit, text: Text, from: number, to: number): Target {
  return targetOfWords(rangeOf(kit, text, from, to));
}

export function rangeOf(kit: Kit, text: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(text, kit.rawOffset(text.data, from));
  range.setEnd(text, Math.min(text.data.length, kit.rawOffset(text.data, to - 1) + 1));
  return range;
}

export function targetOfWords(range: Range): Target {
  const boxes = Array.from(
    range.getClientRects(),
    ({ left, top, width, height }): Box => [left, top, width, height],
  );
  const { parentNode } = range.startContainer;
  const host = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
  return { element: host instanceof Element ? host : document.documentElement, boxes };
}

/** A pseudo-element has no box to ask for: its size is added to its element's on every side. */
export function targetsOfPseudo(kit: Kit, element: Element, pseudo: string): Target[] {
  const { content, width, height, display } = getComputedStyle(element, pseudo);
  if (/^(none|normal|)$/.test(content) || display === 'none') return [];
  const [left, top, across, down] = kit.boxOf(element);
  const [wide, high] = [Number.parseFloat(width) || 0, Number.parseFloat(height) || 0];
  return [{ element, boxes: [[left - wide, top - high, across + 2 * wide, down + 2 * high]] }];
}
