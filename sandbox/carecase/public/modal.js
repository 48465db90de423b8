import { h, newId } from './dom.js';

/** A dialogue over the page. `content` is given a function that closes it. */
export function openModal(title, content) {
  const id = newId('modal');
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': id });
  const close = () => dialog.close();
  const cross = h('button', { class: 'cross', type: 'button', 'aria-label': 'Close', onclick: close }, '×');
  dialog.append(h('header', {}, h('h2', { id }, title), cross), content(close));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function cancelButton(close, text = 'Cancel') {
  return h('button', { class: 'button', type: 'button', onclick: close }, text);
}
