import type * as elements from './elements.ts';
import type * as text from './text.ts';
import type { Findings, PageRules } from './types.ts';

type Kit = typeof elements & typeof text;

/** Walks all text, fields, tables and what cannot be read, open shadow roots included. */
export function explore(kit: Kit, rules: PageRules): Findings {
  const findings: Findings = {
    pieces: [],
    aside: [],
    controls: [],
    tables: [],
    unreadable: [],
    roots: [document],
    hasTopLayer: document.fullscreenElement !== null,
    isBreaking: true,
  };
  visitChildren(kit, document, rules, findings);
  findings.pieces.push(...findings.aside);
  return findings;
}

export function visitChildren(kit: Kit, parent: Node, rules: PageRules, findings: Findings): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
      kit.addPiece(findings, node as Text, (node as Text).data, 'text');
    } else if (node.nodeType === Node.ELEMENT_NODE) visitElement(kit, node as Element, rules, findings);
  }
}

export function visitElement(kit: Kit, element: Element, rules: PageRules, findings: Findings): void {
  const name = element.localName;
  if (/^(script|style|noscript|template|head|title|link|meta)$/.test(name)) return;
  if (element.hasAttribute('data-uat-mask')) return;
  const isInline =
    /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tspan|tt|u|var|wbr)$/.test(
      name,
    );
  if (!isInline) findings.isBreaking = true;
  kit.noteElement(kit, element, rules, findings);
  if (element.shadowRoot !== null) {
    findings.roots.push(element.shadowRoot);
    visitChildren(kit, element.shadowRoot, rules, findings);
  }
  if (!/^(input|textarea|select|iframe|frame|video|canvas)$/.test(name))
    visitChildren(kit, element, rules, findings);
  if (!isInline) findings.isBreaking = true;
}

/** Blanks are as the page draws them: one for many, and none for characters without width. */
/** Where in `raw` the character at `offset` of `asDrawn(raw)` stands. */
