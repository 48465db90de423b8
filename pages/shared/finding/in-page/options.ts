import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const OPTIONS =
  '[role=option], .select2-results__option, .select2-result, .ui-menu-item, .ui-autocomplete li, .dropdown-menu li, .dijitMenuItem, .selectize-dropdown-content [data-value], .chosen-results li, .k-list-item, .k-list li, .tt-suggestion, .x-boundlist-item, .autocomplete-suggestion, .ac_results li, datalist option';

/** The options of a list that hold something to choose, by their words. */
export function optionsOf(element: Element): string[] {
  if (element instanceof HTMLSelectElement)
    return [...element.options].filter((one) => !one.hidden).map((one) => kit.squeeze(one.label || one.text));
  const list = (element as HTMLInputElement).list;
  if (list) return [...list.options].map((one) => kit.squeeze(one.value || one.label));
  const radios = element.matches('fieldset, [role=group], [role=radiogroup]')
    ? [...element.querySelectorAll('[type=radio], [type=checkbox], [role=radio]')]
    : [];
  if (radios.length > 0) return radios.map((radio) => kit.captionsOf(radio)[0]?.text ?? '');
  const ids = (element.getAttribute('aria-controls') ?? element.getAttribute('aria-owns') ?? '')
    .split(/\s+/)
    .filter((id) => id !== '');
  const owned = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
  return owned ? optionElements([owned]).map((one) => kit.squeeze(kit.textIn(one))) : [];
}

/** The options of lists that hang open now, whichever widget opened them. */
export function openOptions(around: Element | null): Element[] {
  const all = optionElements([document]).filter((one) => kit.isShown(one) && one.closest('select') === null);
  const own = around === null ? [] : all.filter((one) => around.contains(one));
  return own.length > 0 ? own : all;
}

export function optionElements(roots: readonly (Element | Document)[]): Element[] {
  const found = [...new Set(roots.flatMap((root) => kit.deep(root, OPTIONS)))];
  return found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
}

/** Texts of the options that hang open; kept for `taken`. Those that cannot be chosen are left out. */
export function listOpen(around: Element | null): { index: number; text: string; level: number }[] {
  const options = openOptions(around);
  kit.keep(options);
  return options
    .map((option, index) => ({ index, text: kit.squeeze(kit.textIn(option)), level: 0 }))
    .filter(
      ({ text, index }) =>
        text !== '' &&
        !kit.isDisabled(options[index] ?? document.body) &&
        !/^(searching|loading)/i.test(text),
    );
}

/** What is clicked to open a list. */
export function openerOf(element: Element): Element {
  const standIn = kit.standInOf(element);
  const around = standIn ?? element;
  const handle =
    '[role=combobox], .select2-selection, .select2-choice, .dropdown-toggle, .selectize-input, .chosen-single, .chosen-choices, button';
  return standIn === null ? element : (around.querySelector(handle) ?? around);
}

/** Whether what is typed now would be written somewhere. */
export function typingHasFocus(): boolean {
  const active = document.activeElement;
  const typed = 'input:not([type=checkbox], [type=radio], [readonly]), textarea, [contenteditable=true]';
  return active?.matches(typed) === true;
}

/** What a list shows as chosen, be it native or drawn; empty when it cannot be told. */
export function chosenText(element: Element): string {
  const standIn = kit.standInOf(element);
  const drawn =
    standIn === null || element.matches('[type=checkbox], [type=radio]') ? '' : kit.textIn(standIn);
  return kit.squeeze(`${kit.shownValue(element) ?? ''} ${drawn}`);
}
