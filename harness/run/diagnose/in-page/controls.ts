import type { SeenControl } from '../sighting.ts';
import { isShown, nameOf } from './names.ts';

/** Beyond so many controls a list of them helps nobody. */
const AT_MOST = 400;

const KINDS: readonly (readonly [SeenControl['kind'], string])[] = [
  ['tab', '[role=tab]'],
  [
    'button',
    'button, [role=button], input[type=button], input[type=submit], input[type=reset], input[type=image]',
  ],
  ['tick box', 'input[type=checkbox], input[type=radio], [role=checkbox], [role=radio], [role=switch]'],
  [
    'field',
    'input:not([type=hidden]), select, textarea, [role=textbox], [role=combobox], [contenteditable=true]',
  ],
  ['link', 'a[href], [role=link], [role=menuitem]'],
  ['heading', 'h1, h2, h3, [role=heading]'],
  ['table', 'table caption'],
];

export function controlsOf(): SeenControl[] {
  const all = [...document.querySelectorAll(KINDS.map(([, selector]) => selector).join(', '))];
  return all
    .filter((element) => isShown(element))
    .slice(0, AT_MOST)
    .map((element) => seenControl(element))
    .filter((control) => control.name !== '');
}

export function seenControl(element: Element): SeenControl {
  const kind = KINDS.find(([, selector]) => element.matches(selector))?.[0] ?? 'button';
  const field = element as HTMLInputElement;
  const isRequired = field.required === true || element.getAttribute('aria-required') === 'true';
  return {
    kind,
    name: nameOf(element),
    isDisabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
    isMissing: isRequired && (kind === 'field' ? field.value === '' : kind === 'tick box' && !field.checked),
  };
}

export const controlConstants = { AT_MOST, KINDS };
