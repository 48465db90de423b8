import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** 2 in a dialog that keeps everything else from being used, 1 in any other open dialog, 0 outside. */
export function dialogRank(element: Element): number {
  const own = openDialogs(document).filter((dialog) => kit.lies(element, dialog));
  if (own.some((dialog) => isModal(dialog))) return 2;
  return Math.max(own.length > 0 ? 1 : 0, frameRank());
}

/** A dialog of the page around this frame may hold the frame. */
export function frameRank(): number {
  try {
    const frame = window.frameElement;
    if (frame === null) return 0;
    const around = openDialogs(frame.ownerDocument).filter((dialog) => dialog.contains(frame));
    return around.some((dialog) => isModal(dialog)) ? 2 : around.length > 0 ? 1 : 0;
  } catch {
    return 0;
  }
}

export function openDialogs(root: Document): Element[] {
  return kit
    .deep(root, kit.DIALOGS)
    .filter((dialog) => kit.isShown(dialog) || [...dialog.children].some((child) => kit.isShown(child)));
}

export function isModal(dialog: Element): boolean {
  if (dialog.getAttribute('aria-modal') === 'true') return true;
  if (dialog.localName === 'dialog') return dialog.matches(':modal');
  const backdrops = '.ui-widget-overlay, .modal-backdrop, .dijitDialogUnderlay, .x-mask, .k-overlay';
  return kit.deep(dialog.ownerDocument, backdrops).some((backdrop) => kit.isShown(backdrop));
}
