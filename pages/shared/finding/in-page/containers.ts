import type { Kit } from './kit.ts';
import type { Caption, Kind } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const DIALOGS =
  'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .modal, .ui-dialog, .dijitDialog, .x-window, .k-window, .MuiDialog-root';
export const SECTIONS =
  'section, article, fieldset, form, details, nav, aside, header, footer, main, [role=region], [role=group], [role=radiogroup], [role=tabpanel], [role=form], [role=navigation], [role=toolbar], [role=menu], [role=menubar], [role=list], [role=tree], [role=search], ul, ol, .panel, .card, .box, .portlet, .widget';
export const ROWS = 'tr, [role=row], li, [role=listitem], [role=treeitem], article, .card, .row, dl';

export function containersOf(kind: Kind, roots: readonly Element[] | null): Element[] {
  if (kind === 'dialog') return kit.within(roots, DIALOGS).filter((element) => kit.isShown(element));
  if (kind === 'row') return kit.within(roots, ROWS).filter((row) => !isHeadingRow(row));
  if (kind === 'table') return kit.dataTables(roots);
  return [...kit.within(roots, SECTIONS), ...kit.within(roots, kit.HEADINGS)];
}

export function isHeadingRow(row: Element): boolean {
  if (row.closest('thead') !== null) return true;
  return row.matches('tr') && row.querySelector('td, [role=cell], [role=gridcell]') === null;
}

export function containerNames(kind: Kind, element: Element): Caption[] {
  const names = [...kit.named(element), { text: kit.squeeze(element.getAttribute('title')), strength: 7 }];
  if (kind === 'row') return [...names, ...cellTexts(element)].filter(({ text }) => text !== '');
  if (element.matches(kit.HEADINGS)) return kind === 'section' ? kit.written(element) : [];
  const inside = [...titles(element), ...(kind === 'table' ? tableNames(element) : [])];
  return [...names, ...inside].filter(({ text }) => text !== '');
}

/** Each cell, and the row as a whole. */
export function cellTexts(row: Element): Caption[] {
  const cells = [
    ...row.querySelectorAll(
      ':scope > td, :scope > th, :scope > [role=gridcell], :scope > [role=cell], :scope > *',
    ),
  ];
  const texts = [...new Set(cells)].map((cell) => ({ text: kit.cellText(cell), strength: 9 }));
  return [...texts, { text: kit.textIn(row).slice(0, 2000), strength: 8 }];
}

/** Its caption, legend, or first heading. */
export function titles(element: Element): Caption[] {
  const title = element.querySelector(
    `:scope > legend, :scope > caption, :scope > summary, ${kit.HEADINGS}, .ui-dialog-title, .modal-title, .dijitDialogTitle, .panel-heading, .panel-title, .card-header, .card-title, .x-window-header, .k-window-title`,
  );
  return title === null ? [] : [{ text: kit.squeeze(kit.textIn(title)), strength: 8 }];
}

/** A table is also known by the heading before it, or that of the section in which it is the only one. */
export function tableNames(table: Element): Caption[] {
  const headings = kit
    .deep(document, kit.HEADINGS)
    .filter((heading) => isBefore(heading, table) && kit.isShown(heading));
  const legend = table.closest('fieldset')?.querySelector('legend');
  return [
    { text: kit.squeeze(table.getAttribute('summary')), strength: 7 },
    { text: kit.squeeze(kit.textIn(headings.at(-1) ?? document.createElement('p'))), strength: 6 },
    { text: kit.squeeze(legend?.textContent), strength: 6 },
    ...kit.lastResort(table),
  ];
}

export function isBefore(one: Element, other: Element): boolean {
  return (
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(other)
  );
}

export function containerPreference(kind: Kind, element: Element): number {
  if (kind === 'table') return kit.headedness(element);
  if (kind === 'row')
    return element.matches('tr, [role=row]')
      ? 3
      : element.matches('li, [role=listitem], [role=treeitem]')
        ? 2
        : 1;
  if (kind === 'section')
    return element.matches(kit.HEADINGS)
      ? 0
      : element.matches('fieldset, section, [role=region], [role=group], details')
        ? 2
        : 1;
  return 1;
}

/** What a section is made of: the element, or what follows its heading up to the next heading of that rank. */
export function partsOf(element: Element): Element[] {
  if (!element.matches(kit.HEADINGS)) return [element];
  let start: Element = element;
  while (start.nextElementSibling === null && kit.parentOf(start) !== null)
    start = kit.parentOf(start) ?? start;
  const parts: Element[] = [];
  for (let next = start.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches(kit.HEADINGS) && rankOf(next) <= rankOf(element)) break;
    parts.push(next);
  }
  return parts;
}

export function rankOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2;
}

/** How well a name fits this frame: its own, its title, its document's title or heading, or its address. */
export function frameQuality(name: string, own: string): number {
  if (window === window.top) return 0;
  const element = ((): Element | null => {
    try {
      return window.frameElement;
    } catch {
      return null;
    }
  })();
  const texts = [own, element?.getAttribute('title'), element?.getAttribute('aria-label'), document.title];
  const address = kit.wordsOfName(location.pathname.replace(/.*\//, '').replace(/\.\w+$/, ''));
  return Math.max(...[...texts, kit.wordsOfName(own), address].map((text) => kit.quality(name, text ?? '')));
}
