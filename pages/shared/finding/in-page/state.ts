import type { Kit } from './kit.ts';
import type { ControlState } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** What a person reads in a control; null where it holds no text. */
export function shownValue(control: Element): string | null {
  if (control.matches('[type=checkbox], [type=radio], [role=checkbox], [role=switch], [role=radio]'))
    return tickedOf(control) ? 'yes' : 'no';
  if (control instanceof HTMLSelectElement)
    return [...control.selectedOptions].map((option) => kit.squeeze(option.label || option.text)).join(', ');
  if (control instanceof HTMLInputElement && control.type === 'file')
    return [...(control.files ?? [])].map((file) => file.name).join(', ');
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control.value;
  if (control.matches('iframe, frame'))
    return (control as HTMLIFrameElement).contentDocument?.body.innerText ?? null;
  if (control.matches('fieldset, [role=group], [role=radiogroup]')) return groupValue(control);
  return (control as HTMLElement).innerText;
}

/** `1/2/2026` of three inputs, or the caption of what is chosen. */
export function groupValue(group: Element): string {
  const inputs = [...group.querySelectorAll('input:not([type=hidden]), select, [role=radio]')];
  const chosen = inputs.filter(
    (input) => input.matches('[type=radio], [type=checkbox], [role=radio]') && tickedOf(input),
  );
  if (chosen.length > 0) return chosen.map((input) => kit.captionsOf(input)[0]?.text ?? '').join(', ');
  if (inputs.every((input) => input.matches('[type=radio], [type=checkbox], [role=radio]'))) return '';
  return inputs.map((input) => shownValue(input) ?? '').join('/');
}

export function tickedOf(control: Element): boolean {
  if (control instanceof HTMLInputElement) return control.checked;
  return control.getAttribute('aria-checked') === 'true';
}

export function stateOf(element: Element): ControlState {
  const control = element as HTMLInputElement;
  const isTick = element.matches(
    '[type=checkbox], [type=radio], [role=checkbox], [role=radio], [role=switch], [role=menuitemcheckbox]',
  );
  return {
    tag: element.localName,
    type: control.type ?? '',
    role: element.getAttribute('role') ?? '',
    value: shownValue(element),
    ticked: isTick ? tickedOf(element) : null,
    disabled: kit.isDisabled(element),
    readOnly: element.matches('[readonly], [aria-readonly=true]'),
    required: isRequired(element),
    options: kit.optionsOf(element),
    chosen:
      element instanceof HTMLSelectElement
        ? [...element.selectedOptions].map((one) => kit.squeeze(one.label))
        : [],
    maxLength: control.maxLength ?? -1,
    hint: `${element.getAttribute('placeholder') ?? ''} ${element.getAttribute('data-date-format') ?? ''} ${element.getAttribute('title') ?? ''}`.trim(),
    multiple: element.matches('[multiple], [aria-multiselectable=true]'),
    suggests: suggests(element),
    visible: kit.isShown(element),
  };
}

export function isRequired(element: Element): boolean {
  if (element.matches('[required], [aria-required=true]')) return true;
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '');
  return labels.some((text) => /\*\s*:?\s*$|^\s*\*|\(required\)/i.test(text));
}

export function suggests(element: Element): boolean {
  if (!element.matches('input')) return false;
  const around = `${element.className} ${element.parentElement?.className ?? ''}`;
  return (
    element.matches('[role=combobox], [aria-autocomplete], [aria-haspopup=listbox], [list]') ||
    /autocomplete|typeahead|combobox|selectize|select2|ui-auto|dijitInputInner dijitCombo/i.test(around)
  );
}
