import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** The errors that the page shows for a field: named by the field, in its row or group, or in a summary that links to it. */
export function errorsOf(element: Element): string[] {
  const shown = [
    ...describers(element),
    ...nearErrors(element),
    ...labelErrors(element),
    ...summaryLinks(element),
  ]
    .filter((one) => one !== element && kit.isShown(one) && !one.contains(element))
    .map((one) => kit.textIn(one, 'input, select, textarea'));
  const texts = [...new Set(shown)].filter((text) => text !== '');
  const native = element.matches('input, select, textarea')
    ? (element as HTMLInputElement).validationMessage
    : '';
  return texts.length === 0 && native !== '' ? [native] : texts;
}

export function describers(element: Element): Element[] {
  const root = element.getRootNode() as Document;
  const named = ['aria-errormessage', 'aria-describedby'].flatMap((name) =>
    (element.getAttribute(name) ?? '').split(/\s+/),
  );
  return named.flatMap((id) => (id === '' ? [] : (root.getElementById(id) ?? [])));
}

/** Up to the form, but not past the controls of another field. */
export function nearErrors(element: Element): Element[] {
  const isGroup = element.matches('fieldset, [role=group], [role=radiogroup]');
  if (isGroup) return [...element.querySelectorAll(errorSelector())];
  for (
    let node = kit.parentOf(element), climbed = 0;
    node !== null && climbed < 4;
    node = kit.parentOf(node), climbed += 1
  ) {
    if (node.querySelectorAll('input:not([type=hidden]), select, textarea').length > 1) return [];
    const found = [...node.querySelectorAll(errorSelector())];
    if (found.length > 0 || node.matches('form, body')) return found;
  }
  return [];
}

export function errorSelector(): string {
  return '[class*=error], [class*=invalid], [class*=danger], [role=alert], .help-block, [class*=validation], font[color]';
}

export function labelErrors(element: Element): Element[] {
  return [...((element as HTMLInputElement).labels ?? [])].flatMap((one) => [
    ...one.querySelectorAll(errorSelector()),
  ]);
}

export function summaryLinks(element: Element): Element[] {
  return element.id === '' ? [] : [...document.querySelectorAll(`a[href="#${CSS.escape(element.id)}"]`)];
}
