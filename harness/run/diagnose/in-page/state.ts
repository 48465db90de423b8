import { isShown, nameOf, words } from './names.ts';

const ALERTS =
  '[role=alert], [role=alertdialog], .govuk-error-summary, .error-summary, .validation-summary-errors, .validation-summary, .alert-danger, .alert-error, .flash.error, #errorExplanation, .errors, .errorlist, .error-message, .ui-state-error, .field-validation-error';
const BUSY =
  '[aria-busy=true], [role=progressbar], progress:not([value]), .spinner, .loading, .loader, .blockUI, .busy, .ajax-loading, .ui-loader, .loading-overlay';
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .modal.show, .ui-dialog';

/** Messages of the kind that stops a person, without those that hold another. */
export function alertsOf(): string[] {
  const found = [...document.querySelectorAll(ALERTS)].filter((element) => isShown(element));
  const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
  const texts = outer.map((element) => words((element as HTMLElement).innerText).slice(0, 300));
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** The name of the dialog that lies on top. */
export function dialogOf(): string | undefined {
  const open = [...document.querySelectorAll(DIALOGS)].filter((element) => isShown(element)).at(-1);
  if (open === undefined) return undefined;
  const heading = open.querySelector(
    'h1, h2, h3, h4, [role=heading], legend, .modal-title, .ui-dialog-title',
  );
  const labelled =
    open.hasAttribute('aria-label') || open.hasAttribute('aria-labelledby') ? nameOf(open) : '';
  return (labelled || words(heading?.textContent) || words((open as HTMLElement).innerText)).slice(0, 80);
}

/** The words of what shows that the page is busy. */
export function busyOf(): string | undefined {
  const found = [...document.querySelectorAll(BUSY)].find((element) => isShown(element));
  if (found === undefined) return document.readyState === 'loading' ? '' : undefined;
  return words((found as HTMLElement).innerText || found.getAttribute('aria-label')).slice(0, 80);
}

/** Whether a list goes on elsewhere. */
export function pagesOf(text: string): string | undefined {
  const counted = /\bpage\s+(\d+)\s+of\s+(\d+)/i.exec(text);
  if (counted && counted[1] !== counted[2]) return `page ${counted[1]} of ${counted[2]}`;
  const shown = /\b(\d+)\s*(?:-|–|to)\s*(\d+)\s+of\s+(\d+)\b/i.exec(text);
  if (shown && Number(shown[2]) < Number(shown[3])) return `${shown[1]} to ${shown[2]} of ${shown[3]}`;
  const next = [...document.querySelectorAll('a[rel=next], a[href], button')].find(
    (one) => isShown(one) && /^(next|next page|›|»|>)$/i.test(nameOf(one)) && !one.matches(':disabled'),
  );
  return next === undefined ? undefined : 'the first of several pages';
}

export const stateConstants = { ALERTS, BUSY, DIALOGS };
