import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/**
 * What stands beside or below a caption: `dt` and `dd`, two cells, a caption and what follows, `Name: value`. Several only
 * where captions that are equally good have different values.
 */
export function valuesBeside(name: string, roots: readonly Element[] | null): string[] {
  const found = kit
    .within(
      roots,
      'dt, th, td, label, span, div, p, strong, b, h1, h2, h3, h4, h5, h6, li, [role=rowheader], [role=term]',
    )
    .filter(
      (element) => kit.isShown(element) && element.textContent !== null && element.textContent.length < 400,
    )
    .map((element) => ({ element, fit: captionFit(name, element) }))
    .filter(({ fit }) => fit > 0);
  for (const best of [8, 6, 5, 4, 1]) {
    const values = found
      .filter(({ fit }) => fit === best)
      .map(({ element, fit }) => (fit === 1 ? afterColon(name, element) : valueAfter(element)));
    const different = [...new Set(values)].filter((value) => value !== '');
    if (different.length > 0) return different;
  }
  return [];
}

/** 8 for what is marked as a caption, 6 to 4 for other text of that name, 1 for `caption: value` in one piece. */
export function captionFit(name: string, element: Element): number {
  const text = kit.textIn(element);
  const quality = kit.quality(name, text);
  const isMarked = element.matches('dt, th, label, [role=rowheader], [role=term]') || /:$/.test(text);
  if (quality >= 4) return isMarked && quality >= 5 ? 8 : quality;
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
