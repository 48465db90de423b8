import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** The text that stands beside or below a caption: `dt` and `dd`, two cells, a heading and what follows, `Name: value`. */
export function valueBeside(name: string, roots: readonly Element[] | null): string | null {
  const found = kit
    .within(
      roots,
      'dt, th, td, label, span, div, p, strong, b, h1, h2, h3, h4, h5, h6, li, [role=rowheader], [role=term]',
    )
    .filter(
      (element) => kit.isShown(element) && element.textContent !== null && element.textContent.length < 400,
    )
    .map((element) => ({ element, fit: captionFit(name, element) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit);
  for (const { element, fit } of found) {
    const value = fit === 1 ? afterColon(name, element) : valueAfter(element);
    if (value !== '') return value;
  }
  return null;
}

/** 6 to 4 for the caption itself, 1 for `caption: value` in one piece. */
export function captionFit(name: string, element: Element): number {
  const text = kit.textIn(element);
  const quality = kit.quality(name, text);
  if (quality >= 4) return quality;
  return new RegExp(`^${kit.escaped(name)}\\s*:\\s*\\S`, 'i').test(text) && element.children.length < 3
    ? 1
    : 0;
}

export function afterColon(name: string, element: Element): string {
  return kit
    .textIn(element)
    .slice(name.length)
    .replace(/^\s*:\s*/, '');
}

/** What follows in the same row or list, up to the next caption. */
export function valueAfter(element: Element): string {
  const cell = element.closest('td, th, dt, [role=rowheader]') ?? element;
  const isHead = cell.matches('th') && cell.closest('tr')?.querySelector('td') === null;
  if (isHead) return belowHead(cell);
  for (const start of [element, cell, cell.parentElement]) {
    if (start === null) break;
    const rest: string[] = [];
    for (
      let node = start.nextSibling;
      node !== null && kit.squeeze(rest.join(' ')) === '';
      node = node.nextSibling
    )
      rest.push(node instanceof Element ? kit.cellText(node) : (node.textContent ?? ''));
    const text = kit.squeeze(rest.join(' ')).replace(/^:\s*/, '');
    if (text !== '') return text;
    if (start.matches('tr, dl, table, body')) break;
  }
  return '';
}

/** Of a table with a single row, what stands under the heading. */
export function belowHead(head: Element): string {
  const table = kit.tableOf(head);
  if (table === null) return '';
  const { headings, rows } = kit.tableContent(table);
  const at = headings.indexOf(kit.cellText(head));
  return rows.length === 1 ? (rows[0]?.[at] ?? '') : '';
}

export function shownHeadings(): string[] {
  if (!kit.frameIsShown()) return [];
  return kit
    .deep(document, kit.HEADINGS)
    .filter((one) => kit.isShown(one))
    .map((one) => kit.textIn(one));
}
