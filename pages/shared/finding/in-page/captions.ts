import type { Kit } from './kit.ts';
import type { Caption } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const CONTROLS =
  'input:not([type=hidden]), select, textarea, [contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox], button';
/** What may stand in a label and is no part of the caption. */
export const INNER = 'select, textarea, input, [role=listbox], .help, .hint, .tooltip';

/** Every text by which a person may know a control. */
export function captionsOf(control: Element): Caption[] {
  const own = [...named(control), ...labelled(control), ...attributes(control)].filter(
    ({ text }) => text !== '',
  );
  const near = own.some(({ strength }) => strength >= 7) ? [] : surroundings(control);
  return [...own, ...near, ...lastResort(control)].filter(({ text }) => text !== '');
}

/** aria-labelledby and aria-label. */
export function named(element: Element): Caption[] {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const root = element.getRootNode() as Document | ShadowRoot;
  const parts = ids.map((id) => kit.squeeze(root.getElementById(id)?.textContent));
  return [
    { text: kit.squeeze(parts.join(' ')), strength: 9 },
    { text: kit.squeeze(parts[0]), strength: 9 },
    { text: kit.squeeze(element.getAttribute('aria-label')), strength: 9 },
  ];
}

/** Labels, in full and without the links that stand in them. */
export function labelled(control: Element): Caption[] {
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  const group = control.matches('fieldset, [role=group], [role=radiogroup]')
    ? control.querySelector(':scope > legend, :scope > div > legend, :scope > [class*=legend]')
    : null;
  return [...labels, ...(group === null ? [] : [group])].flatMap((label) => [
    { text: kit.squeeze(kit.textIn(label, INNER)), strength: 9 },
    { text: kit.squeeze(kit.textIn(label, `${INNER}, a, button, small`)), strength: 8 },
  ]);
}

export function attributes(control: Element): Caption[] {
  const text = (name: string) => kit.squeeze(control.getAttribute(name));
  return [
    { text: text('placeholder'), strength: 7 },
    { text: text('title') || text('data-original-title'), strength: 6 },
    { text: text('alt'), strength: 5 },
  ];
}

/** The text beside it, or the heading of its column. */
export function surroundings(control: Element): Caption[] {
  const isTick = control.matches(
    '[type=checkbox], [type=radio], [role=checkbox], [role=radio], [role=switch]',
  );
  const after = isTick ? [{ text: beside(control, 'nextSibling'), strength: 5 }] : [];
  return [
    ...after,
    { text: beside(control, 'previousSibling'), strength: 4 },
    { text: kit.columnHeading(control), strength: 3 },
    { text: legendOf(control), strength: 3 },
  ];
}

/** A legend is the caption of the only field in its group. */
export function legendOf(control: Element): string {
  const group = control.closest('fieldset');
  const fields = group?.querySelectorAll(
    'input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select, textarea',
  );
  return group === null || fields?.length !== 1
    ? ''
    : kit.squeeze(group.querySelector('legend')?.textContent);
}

/** The program's own name of a control, in words. */
export function lastResort(element: Element): Caption[] {
  const names = ['name', 'id', 'data-field', 'formcontrolname'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  return names.map((name) => ({ text: kit.wordsOfName(name), strength: 0 }));
}

/** The nearest text before (or after) a control that no other control comes between, up to the row it stands in. */
export function beside(control: Element, way: 'previousSibling' | 'nextSibling'): string {
  let node: Element | null = control;
  for (let climbed = 0; node !== null && climbed < 12; climbed += 1) {
    const text = siblingText(node, way);
    if (text === null || text.length > 120) return '';
    if (text !== '') return text;
    if (node.matches('[role=row], fieldset, form, body, dialog') || isRowOfMany(node)) return '';
    node = kit.parentOf(node);
  }
  return '';
}

/** A table of one row only holds things together. */
export function isRowOfMany(node: Element): boolean {
  const table = node.matches('tr') ? kit.tableOf(node) : null;
  return table !== null && kit.rowsOf(table).length > 1;
}

/** A box to tick that stands before its caption is part of it. */
export function holdsControl(node: Element): boolean {
  const controls = [...(node.matches(CONTROLS) ? [node] : []), ...node.querySelectorAll(CONTROLS)];
  const isTicked =
    node.localName !== 'input' &&
    kit.textIn(node, INNER) !== '' &&
    controls.every((one) => one.matches('[type=checkbox], [type=radio]'));
  return controls.length > 0 && !isTicked;
}

/** Null when another control comes first. */
export function siblingText(start: Element, way: 'previousSibling' | 'nextSibling'): string | null {
  const parts: string[] = [];
  for (let node = start[way]; node !== null; node = node[way]) {
    if (node instanceof Element) {
      if (holdsControl(node)) return parts.length > 0 ? kit.squeeze(parts.join('')) : null;
    }
    const text = node.nodeType === Node.COMMENT_NODE ? '' : kit.textIn(node);
    if (way === 'previousSibling') parts.unshift(`${text} `);
    else parts.push(` ${text}`);
    if (kit.squeeze(parts.join('')) !== '' && node instanceof Element && node.localName !== 'br') break;
  }
  return kit.squeeze(parts.join(''));
}
