import { h } from './dom.js';

/** Long enough to be seen, so that nobody clicks twice. */
const LEAST_MS = 120;

let waiting = 0;
const overlay = h(
  'div',
  { class: 'overlay', hidden: true },
  h('div', { class: 'spinner', role: 'status', 'aria-label': 'Working' }),
);

export function addOverlay(parent) {
  parent.append(overlay);
}

/** Lies over the whole page while anything is being fetched or saved. */
export function showOverlay() {
  waiting += 1;
  overlay.hidden = false;
  document.body.setAttribute('aria-busy', 'true');
}

export function hideOverlay() {
  setTimeout(() => {
    waiting -= 1;
    if (waiting > 0) return;
    overlay.hidden = true;
    document.body.removeAttribute('aria-busy');
  }, LEAST_MS);
}
