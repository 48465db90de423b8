import { h, icon } from './dom.js';
import { changed } from './edition.js';

const SHOWN_MS = 6_000;
const region = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

export function addToasts(parent) {
  if (changed('toasts-at-the-foot')) region.classList.add('at-the-foot');
  parent.append(region);
}

/** Says that something worked, and goes away by itself. */
export function toast(message) {
  const note = h('div', { class: 'toast' }, icon('tick'), h('span', {}, message));
  region.append(note);
  setTimeout(() => note.remove(), SHOWN_MS);
}
