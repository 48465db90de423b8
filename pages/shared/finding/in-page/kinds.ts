import type { Kit } from './kit.ts';
import type { Caption, Kind } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const TICKS =
  'input[type=checkbox], input[type=radio], [role=checkbox], [role=radio], [role=switch], [role=menuitemcheckbox], [role=menuitemradio]';
export const FIELDS = `input:not([type=hidden], [type=submit], [type=button], [type=image], [type=reset]), select, textarea, [contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only], [role=textbox], [role=combobox], [role=searchbox], [role=spinbutton], [role=listbox], [role=slider], ${TICKS}, iframe, frame, fieldset, [role=group], [role=radiogroup]`;
export const PRESSED =
  'button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button], a, area, [role=link], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=treeitem], [role=option], summary, [onclick], [ondblclick], [aria-haspopup], img[title], img[alt]:not([alt=""])';
export const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** All elements that are of a kind; `widely` with those that only behave so. */
export function elementsOf(kind: Kind, roots: readonly Element[] | null, widely: boolean): Element[] {
  if (kind === 'field') return kit.within(roots, FIELDS).filter(isField);
  if (kind === 'tick') return kit.within(roots, TICKS);
  if (kind === 'heading') return kit.within(roots, HEADINGS);
  if (kind === 'button' || kind === 'link') return widely ? merely(roots) : kit.within(roots, PRESSED);
  if (kind === 'thing') return widely ? worded(roots) : kit.within(roots, PRESSED);
  return kit.containersOf(kind, roots);
}

/** A frame is a field when one writes in it; a group when it holds several controls. */
export function isField(element: Element): boolean {
  if (element.matches('iframe, frame')) return kit.isEditor(element);
  if (element.matches('fieldset, [role=group], [role=radiogroup]'))
    return element.querySelectorAll('input:not([type=hidden]), select, [role=radio]').length > 1;
  const inner =
    element.matches('[role=combobox], [role=textbox]') && element.querySelector('input, select, textarea');
  return inner === false || inner === null;
}

/** What is not marked as pressable but behaves so: the pointer turns into a hand. */
export function merely(roots: readonly Element[] | null): Element[] {
  return kit
    .within(roots, 'div, span, td, li, i, svg, p, label, b, strong, img')
    .filter((element) => element.closest(PRESSED) === null && element.querySelector(PRESSED) === null)
    .filter(
      (element) =>
        getComputedStyle(element).cursor === 'pointer' && element.querySelectorAll('*').length < 20,
    );
}

/** Elements that have words of their own. */
export function worded(roots: readonly Element[] | null): Element[] {
  return kit
    .within(roots, 'td, th, li, span, div, p, a, b, strong, label, dt, dd, h1, h2, h3, h4, h5, h6')
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && kit.squeeze(node.textContent) !== ''),
    );
}

export function captionsFor(kind: Kind, element: Element): Caption[] {
  if (kind === 'field' || kind === 'tick') return kit.captionsOf(element);
  if (kind === 'button' || kind === 'link' || kind === 'thing') return kit.namesOf(element);
  if (kind === 'heading') return kit.written(element);
  return kit.containerNames(kind, element);
}

/** Which of two equally named elements is rather meant. */
export function preference(kind: Kind, element: Element): number {
  const isLink = element.matches('a, area, [role=link]');
  const isMenu = element.matches('[role=tab], [role=menuitem], [role=treeitem], [role=option], summary');
  const isButton = element.matches('button, input, [role=button]');
  if (kind === 'link') return isLink ? 3 : isMenu ? 2 : isButton ? 1 : 0;
  if (kind === 'button' || kind === 'thing')
    return isButton ? 3 : isLink || isMenu ? 2 : element.matches('[onclick]') ? 1 : 0;
  if (kind === 'field') return element.matches('fieldset, [role=group], [role=radiogroup]') ? 0 : 1;
  return kit.containerPreference(kind, element);
}
