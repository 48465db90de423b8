import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** What a person sees in place of a control that the application has hidden; null when it needs none or there is none. */
export function standInOf(element: Element): Element | null {
  if (!element.matches('input, select, textarea') || (kit.isShown(element) && !isSwallowed(element)))
    return null;
  const wrapper = element.closest(
    '.bootstrap-select, .dropdown, .ui-select, .custom-select, .selectize, .chosen, .dropzone, .k-widget, .dijit',
  );
  const byWrapper = wrapper !== null && kit.isShown(wrapper) ? wrapper : null;
  const label = [...((element as HTMLInputElement).labels ?? [])].find((one) => kit.isShown(one)) ?? null;
  if (element.matches('[type=checkbox], [type=radio], [type=file]'))
    return label ?? byWrapper ?? visibleNeighbour(element) ?? visibleParent(element);
  return byWrapper ?? visibleNeighbour(element) ?? editorOf(element);
}

/** One pixel in size, or wholly transparent: there for a screen reader alone. */
export function isSwallowed(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 2 || height <= 2;
}

export function visibleNeighbour(element: Element): Element | null {
  const usable =
    'input:not([type=hidden]), button, [tabindex], [role=combobox], iframe, [contenteditable=true], a, .dropdown-toggle';
  for (const sibling of [element.nextElementSibling, element.previousElementSibling]) {
    if (sibling === null || !kit.isShown(sibling) || sibling.matches('label, br')) continue;
    const isWidget =
      /select|chosen|combo|editor|cke|tox|mce|note|trix|ql-|switch|slider|toggle|check|widget|drop/i.test(
        `${sibling.className} ${sibling.id}`,
      );
    if (
      isWidget &&
      (sibling.matches(usable) ||
        sibling.querySelector(usable) !== null ||
        element.matches('[type=checkbox], [type=radio], [type=file]'))
    )
      return sibling;
  }
  return null;
}

export function visibleParent(element: Element): Element | null {
  const parent = element.parentElement;
  return parent !== null &&
    parent !== document.body &&
    kit.isShown(parent) &&
    parent.querySelectorAll('input').length === 1
    ? parent
    : null;
}

/** Rich-text editors keep the field they stand for, and are named after it. */
export function editorOf(element: Element): Element | null {
  if (!(element instanceof HTMLTextAreaElement) || element.id === '') return null;
  const id = CSS.escape(element.id);
  const editor = document.querySelector(`#cke_${id}, #${id}_ifr, #${id}_parent, [data-for="${id}"]`);
  return editor !== null && kit.isShown(editor) ? editor : null;
}

/** The part of an editor that one writes in; the element itself where it is that. */
export function writableOf(element: Element): Element {
  const standIn = standInOf(element);
  if (standIn === null) return element;
  const inside = 'iframe, [contenteditable=true], [contenteditable=""]';
  return standIn.matches(inside) ? standIn : (standIn.querySelector(inside) ?? element);
}

export function isEditor(frame: Element): boolean {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    return inner !== null && (inner.designMode === 'on' || inner.body?.isContentEditable === true);
  } catch {
    return false;
  }
}
