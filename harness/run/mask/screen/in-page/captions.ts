import type * as shared from '../../names.ts';
import type * as names from './names.ts';
import type { Findings, PageRules } from './types.ts';

type Kit = typeof shared & typeof names;

/** What is shown beside the name of a declared field where there is no field: in cells, lists, after a label. */
export function captioned(kit: Kit, findings: Findings, rules: PageRules): Node[] {
  if (rules.fields.length === 0) return [];
  return findings.pieces.flatMap(({ node, kind, text }) => {
    if (kind !== 'text' || text.length > 60 || !kit.isCaption(kit.wordsOf(text), rules.fields)) return [];
    return valuesBeside(kit, wholeCaption(node as Text));
  });
}

/** The outermost element that says no more than its caption. */
export function wholeCaption(text: Text): Node {
  const bare = (node: Node) => (node.textContent ?? '').replace(/[\s:*?.\-–]+/g, '');
  const said = bare(text);
  let node: Node = text;
  for (
    let parent = node.parentElement;
    parent !== null && bare(parent) === said;
    parent = parent.parentElement
  ) {
    if (parent.querySelector('input, select, textarea, img, canvas') !== null) break;
    node = parent;
    if (/^(td|th|dt|label|legend|caption)$/.test(parent.localName)) break;
    if (/^(cell|gridcell|rowheader|columnheader)$/.test(parent.getAttribute('role') ?? '')) break;
  }
  return node;
}

export function valuesBeside(kit: Kit, caption: Node): Node[] {
  const element = caption.nodeType === Node.ELEMENT_NODE ? (caption as Element) : null;
  const name = element?.localName ?? '';
  const role = element?.getAttribute('role') ?? '';
  if (/^(legend|caption|button|a|option)$/.test(name) || role === 'columnheader') return [];
  if (element !== null && isColumnHeader(element)) return [];
  if (name === 'dt') return following(element, 'dt');
  if (/^(td|th)$/.test(name) || /^(cell|gridcell|rowheader)$/.test(role)) {
    return name === 'th' || role === 'rowheader'
      ? following(element, 'th, [role=rowheader]')
      : following(element, '*', 1);
  }
  const next = nextNode(caption);
  if (next === null || /^(BUTTON|LABEL|H[1-6]|FORM|NAV)$/.test(next.nodeName)) return [];
  return next.nodeType === Node.ELEMENT_NODE && kit.holdsField(next as Element) ? [] : [next];
}

/** Siblings after an element up to one that matches `until`; the first `most` of them whatever they are. */
export function following(element: Element | null, until: string, most = 0): Element[] {
  const found: Element[] = [];
  for (let next = element?.nextElementSibling; next; next = next.nextElementSibling) {
    if (found.length >= most && next.matches(until)) break;
    found.push(next);
  }
  return found;
}

/** The next sibling that says something, of the node or else of the box it is in. */
export function nextNode(node: Node): Node | null {
  for (
    let level: Node | null = node, up = 0;
    level !== null && up < 2;
    level = level.parentElement, up += 1
  ) {
    for (let next = level.nextSibling; next !== null; next = next.nextSibling) {
      if (next.nodeType !== Node.COMMENT_NODE && (next.textContent ?? '').trim() !== '') return next;
    }
  }
  return null;
}

export function isColumnHeader(cell: Element): boolean {
  if (cell.closest('thead') !== null || cell.getAttribute('scope') === 'col') return true;
  if (cell.localName !== 'th') return false;
  return Array.from(cell.parentElement?.children ?? []).every((one) => one.localName === 'th');
}
