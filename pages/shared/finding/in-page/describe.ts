import type { Kit } from './kit.ts';
import type { Kind } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** `button “Edit”` */
export function whatIs(kind: Kind, element: Element, caption: string): string {
  return `${nounOf(kind, element)} “${caption.slice(0, 60)}”`;
}

export function nounOf(kind: Kind, element: Element): string {
  const role = element.getAttribute('role') ?? '';
  if (kind === 'field' || kind === 'tick') {
    if (element.matches('[type=checkbox], [role=checkbox]')) return 'tick box';
    if (element.matches('[type=radio], [role=radio]')) return 'choice';
    if (element.matches('fieldset, [role=group], [role=radiogroup]')) return 'group';
    return element.matches('select, [role=listbox], [role=combobox]') ? 'list' : 'field';
  }
  if (kind === 'button' || kind === 'link' || kind === 'thing') {
    if (/^(tab|menuitem|treeitem|option)$/.test(role)) return role.replace('item', ' item');
    if (element.matches('button, input, [role=button]')) return 'button';
    return element.matches('a, area, [role=link]') ? 'link' : 'text';
  }
  return kind;
}

/** Where it stands, so that a person can tell it from its equals: row, dialog or section. */
export function placeOf(kind: Kind, element: Element): string {
  const row =
    kind === 'row' || kind === 'table'
      ? null
      : element.parentElement?.closest('tr, [role=row], li, [role=listitem]');
  const isData =
    row?.matches('li, [role=listitem]') === true ||
    (row != null && (kit.tableOf(row)?.querySelector(kit.HEADS) ?? null) !== null);
  if (row != null && isData && !kit.isHeadingRow(row)) return `in the row “${shortRow(row)}”`;
  const dialog = kit.openDialogs(document).find((one) => one !== element && kit.lies(element, one));
  if (dialog !== undefined) return `in the dialog${quoted(kit.titles(dialog)[0]?.text)}`;
  const section = element.parentElement?.closest(
    'fieldset, section, article, nav, aside, form, [role=region], [role=group], [role=tabpanel], [role=toolbar]',
  );
  const name = section == null ? '' : kit.containerNames('section', section)[0]?.text;
  if (section != null && name) return `in the section “${name.slice(0, 60)}”`;
  const heading = kit
    .deep(document, kit.HEADINGS)
    .filter((one) => kit.isBefore(one, element))
    .at(-1);
  return heading === undefined ? '' : `under “${kit.textIn(heading).slice(0, 60)}”`;
}

export function shortRow(row: Element): string {
  const cells = kit.cellsOf(row).filter((cell) => cell.querySelector('button, a, input, select') === null);
  const texts = cells.map((cell) => kit.cellText(cell)).filter((text) => text !== '');
  return (texts.length > 0 ? texts.slice(0, 3).join(' | ') : kit.textIn(row)).slice(0, 80);
}

export function quoted(text: string | undefined): string {
  return text ? ` “${text}”` : '';
}

export function isDisabled(element: Element): boolean {
  if (element.matches(':disabled, [aria-disabled=true]')) return true;
  if (element.closest('[aria-disabled=true], [inert]') !== null) return true;
  return (
    !element.matches('input, select, textarea') &&
    /(^|[\s-])(disabled|is-disabled)(\s|$)/i.test(element.className.toString())
  );
}

/** Two links to one address, or two buttons that send one form alike, are the same to whoever presses them. */
export function sameness(kind: Kind, element: Element, index: number): string {
  if (kind !== 'button' && kind !== 'link') return String(index);
  if (
    element instanceof HTMLAnchorElement &&
    !element.hasAttribute('onclick') &&
    /^(https?:|mailto:|\/)/.test(element.href)
  )
    return element.href.includes('#') ? String(index) : `to ${element.href} ${element.target}`;
  const isSubmit = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  if (
    !isSubmit ||
    element.form === null ||
    !/^(submit|image)$/.test(element.type) ||
    element.hasAttribute('onclick')
  )
    return String(index);
  const form = [...document.forms].indexOf(element.form);
  return `sends ${form} ${element.name}=${element.value} ${element.formAction}`;
}

/** Whether what leads on is switched off, by itself or by the item that it stands in. */
export function isOff(element: Element): boolean {
  return isDisabled(element) || element.closest('li.disabled, li.next.disabled, [class*=disabled]') !== null;
}
