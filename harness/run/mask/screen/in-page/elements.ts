import type * as text from './text.ts';
import type { Findings, PageRules } from './types.ts';

type Kit = typeof text;

/** Notes what an element is: a field, a table, something that cannot be read, an open dialog. */
export function noteElement(kit: Kit, element: Element, rules: PageRules, findings: Findings): void {
  const role = element.getAttribute('role');
  const name = element.localName;
  if (/^(input|textarea|select)$/.test(name)) noteControl(kit, element as HTMLInputElement, findings);
  else if (/^(textbox|searchbox|combobox|spinbutton)$/.test(role ?? '') || isEditingHost(element)) {
    findings.controls.push(element as HTMLElement);
  }
  if (name === 'table' || /^(table|grid|treegrid)$/.test(role ?? '')) findings.tables.push(element);
  if ((name === 'dialog' || element.hasAttribute('popover')) && element.matches(':modal, :popover-open')) {
    findings.hasTopLayer = true;
  }
  if (isUnreadable(element, rules)) findings.unreadable.push(element);
  if (rules.isPersonalMasked) noteAttributes(kit, element, findings);
}

export function isEditingHost(element: Element): boolean {
  return element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false';
}

/** A field and the text that it draws. What a password field holds is not read here. */
export function noteControl(kit: Kit, field: HTMLInputElement, findings: Findings): void {
  if (/^(hidden|checkbox|radio|range|color|image)$/.test(field.type)) return;
  findings.controls.push(field);
  if (field.type === 'password') return;
  kit.addPiece(findings, field, drawnValue(field), 'element');
}

export function drawnValue(field: HTMLInputElement): string {
  if (field.type === 'file') return Array.from(field.files ?? [], (file) => file.name).join(' ');
  if (field.localName !== 'select') return field.value === '' ? field.placeholder : field.value;
  const select = field as unknown as HTMLSelectElement;
  const isList = select.multiple || select.size > 1;
  return Array.from(isList ? select.options : select.selectedOptions, (option) => option.label).join(' \n');
}

/**
 * Embedded documents; and, where everything unreadable is covered, pictures larger than icons, drawings made
 * by script, films, frames of another origin. Components that show nothing of what is in them may have a
 * closed shadow root.
 */
export function isUnreadable(element: Element, rules: PageRules): boolean {
  if (rules.unreadable === 'nothing') return false;
  const name = element.localName;
  if (/^(embed|object|applet)$/.test(name)) return true;
  if (name.includes('-') && element.shadowRoot === null && !element.hasChildNodes()) return isWide(element);
  if (rules.unreadable === 'documents') return false;
  if (/^(canvas|video)$/.test(name)) return true;
  if (/^i?frame$/.test(name)) return (element as HTMLIFrameElement).contentDocument === null;
  return isPicture(element);
}

/** Wide enough for words; icons are components too. */
export function isWide(element: Element): boolean {
  return element.getBoundingClientRect().width > 40;
}

export function isPicture(element: Element): boolean {
  const isImage = /^(img|image)$/.test(element.localName) || (element as HTMLInputElement).type === 'image';
  if (!isImage) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 64 || height > 64;
}

/** Attributes that a pseudo-element may draw, and the text in place of a picture that did not load. */
export function noteAttributes(kit: Kit, element: Element, findings: Findings): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (value.length > 500 || !/[\d@]/.test(value)) continue;
    if (!/^(data-|aria-label$|title$|alt$|label$|summary$)/.test(name)) continue;
    const isMissing = name === 'alt' && (element as HTMLImageElement).naturalWidth === 0;
    kit.addPiece(findings, element, value, isMissing ? 'element' : 'drawn by style');
  }
}
