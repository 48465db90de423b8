import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const MESSAGES =
  '[role=alert], [role=status], [role=alertdialog], [aria-live=polite], [aria-live=assertive], output, .flash, .alert, .toast, .notification, .message, .messages, .msg, [class*=success], [class*=error], [class*=warning], [class*=notice], [id*=flash], [id*=message], [id*=Message], .govuk-error-summary, .govuk-notification-banner, .errorExplanation';

/** What the frame shows, twice: as drawn, and as written before styles changed its letters; with what fields hold. */
export function screenText(roots: readonly Element[] | null): { drawn: string; written: string } {
  if (!kit.frameIsShown()) return { drawn: '', written: '' };
  const tops = roots ?? (document.body === null ? [] : [document.body]);
  const drawn = tops.map((top) => (top as HTMLElement).innerText ?? top.textContent ?? '');
  const shadows = roots === null ? shadowTexts() : [];
  const fields = tops
    .flatMap((top) =>
      kit.within(
        [top],
        'input:not([type=hidden], [type=password], [type=checkbox], [type=radio]), textarea, select',
      ),
    )
    .filter((field) => kit.isShown(field))
    .map((field) => kit.shownValue(field) ?? '');
  const written = tops.map((top) => visibleText(top));
  return {
    drawn: [...drawn, ...shadows, ...fields].map((text) => kit.squeeze(text)).join(' \u2063 '),
    written: [...written, ...fields].map((text) => kit.squeeze(text)).join(' \u2063 '),
  };
}

export function shadowTexts(): string[] {
  const hosts = kit.deep(document, '*').filter((host) => host.shadowRoot !== null && kit.isShown(host));
  return hosts.map((host) => kit.textIn(host));
}

/** The text of nodes that can be seen, in the letters it was written in. */
export function visibleText(top: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.matches('script, style, noscript, template, option')) continue;
    if (kit.squeeze(node.textContent) === '' || !parent.checkVisibility({ visibilityProperty: true })) {
      parts.push(' ');
      continue;
    }
    if (!/^(inline|contents)$/.test(getComputedStyle(parent).display) && parent.firstChild === node)
      parts.push(' ');
    parts.push(node.textContent ?? '');
  }
  return parts.join('');
}

export function messageElements(): Element[] {
  return kit.deep(document, MESSAGES).filter((one) => kit.isShown(one) && kit.textIn(one) !== '');
}

/** Remembers the messages that stand on the page now, down to their pieces of text. */
export function noteMessages(): void {
  const nodes = new WeakSet<Node>();
  for (const message of messageElements()) {
    const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.add(node);
  }
  Object.assign(window, { [Symbol.for('uat messages')]: nodes });
}

/** Messages that are shown; `fresh` is whether any of its text came after `noteMessages`. */
export function messages(): { text: string; fresh: boolean }[] {
  const noted = (window as unknown as Record<symbol, WeakSet<Node> | undefined>)[Symbol.for('uat messages')];
  return messageElements().map((message) => {
    const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
    let fresh = noted === undefined;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (kit.squeeze(node.textContent) !== '' && noted?.has(node) === false) fresh = true;
    return { text: kit.textIn(message), fresh };
  });
}

/** What says that the page is at work: declared, by the usual names, or taught. */
export function busyWith(taught: readonly string[]): string | null {
  const usual =
    '[aria-busy=true], .blockUI, .blockOverlay, .loading-overlay, .loading-mask, .x-mask-loading, .k-loading-mask, .spinner:not(button *), .spinner-border, .loader, .ajax-loading, #ajax-indicator, .dataTables_processing, .MuiCircularProgress-root, [role=progressbar]:not([aria-valuenow]), .dijitContentPaneLoading, .pace-active, .nprogress-busy';
  const found = kit.deep(document, [usual, ...taught].join(', ')).find((one) => kit.isShown(one));
  return found === undefined
    ? null
    : kit.textIn(found).slice(0, 60) || found.className.toString() || found.id || found.localName;
}
