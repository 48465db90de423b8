import type * as shared from '../../names.ts';
import type { PageRules } from './types.ts';

type Kit = typeof shared;

/** Whether a field holds a secret, by its kind or by its names. */
export function isSecretField(kit: Kit, field: HTMLElement, rules: PageRules): boolean {
  const input = field as HTMLInputElement;
  if (input.type === 'password') return true;
  if (/^(button|submit|reset|file)$/.test(input.type ?? '')) return false;
  if (/(password|one-time-code)$/.test(input.autocomplete ?? '')) return true;
  const style = getComputedStyle(field) as CSSStyleDeclaration & { webkitTextSecurity?: string };
  if (!/^(none|)$/.test(style.webkitTextSecurity ?? '')) return true;
  const isEmpty = input.value === '' || (input.value === undefined && (field.textContent ?? '') === '');
  return !isEmpty && hasName(kit, field, rules.secrets);
}

export function isPersonalField(kit: Kit, field: HTMLElement, rules: PageRules): boolean {
  if (rules.fields.length === 0 || /^(button|submit|reset)$/.test((field as HTMLInputElement).type ?? ''))
    return false;
  return hasName(kit, field, rules.fields);
}

export function hasName(kit: Kit, field: HTMLElement, names: readonly string[]): boolean {
  return namesOf(field).some((name) => kit.holdsName(kit.wordsOf(name.slice(0, 160)), names));
}

/** All that a person or a program may call a field: labels, legends, the caption beside it, its own attributes. */
export function namesOf(field: HTMLElement): string[] {
  const labels = Array.from((field as HTMLInputElement).labels ?? [], (label) => label.textContent);
  const attributes = ['aria-label', 'name', 'id', 'placeholder', 'title'].map((name) =>
    field.getAttribute(name),
  );
  const birthday = /^bday/.test(field.getAttribute('autocomplete') ?? '') ? 'date of birth' : null;
  const group = field.closest('fieldset, [role=group], [role=radiogroup]');
  const names = [...labels, ...attributes, birthday, labelledBy(field), captionOf(field)];
  if (group !== null) {
    names.push(group.querySelector('legend')?.textContent ?? null, group.getAttribute('aria-label'));
    names.push(labelledBy(group));
  }
  return names.filter((name) => name !== null && name !== undefined).filter((name) => name.trim() !== '');
}

export function labelledBy(element: Element): string | null {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const root = element.getRootNode() as Document | ShadowRoot;
  const texts = ids.map((id) => root.getElementById?.(id)?.textContent ?? '');
  return texts.length === 0 ? null : texts.join(' ');
}

/** The text to the left: before the field in the same box, else in the cell before it in the row. */
export function captionOf(field: Element): string | null {
  let node: Element = field;
  for (let level = 0; level < 4; level += 1) {
    const beside = textBefore(node);
    if (beside !== null) return beside;
    const parent = node.parentElement;
    if (parent === null || /^(form|body|tr|table|fieldset|section|main)$/.test(parent.localName)) return null;
    node = parent;
  }
  return null;
}

/** The nearest sibling before that says something; null if another field comes first. */
export function textBefore(node: Node): string | null {
  for (let before = node.previousSibling; before !== null; before = before.previousSibling) {
    if (before.nodeType === Node.ELEMENT_NODE && holdsField(before as Element)) return null;
    const text = before.nodeType === Node.COMMENT_NODE ? '' : (before.textContent ?? '').trim();
    if (text !== '') return text.length <= 80 ? text : null;
  }
  return null;
}

export function holdsField(element: Element): boolean {
  const fields = 'input:not([type=hidden]), select, textarea, script, style';
  return element.matches(fields) || element.querySelector(fields) !== null;
}
