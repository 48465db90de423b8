import { fetchFile } from '../api.js';
import { h } from '../dom.js';
import { cancelButton, openModal } from '../modal.js';

/** Shows a document over the page, where the browser can. */
export async function look(document) {
  const { blob } = await fetchFile(`/api/documents/${document.id}`);
  const shown = await picture(document, blob);
  openModal(document.name, (close) =>
    h(
      'div',
      { class: 'viewer' },
      shown,
      h('div', { class: 'actions' }, cancelButton(close, 'Close the document')),
    ),
  );
}

/** Saves a document under its own name. */
export async function download(document) {
  const { blob, name } = await fetchFile(`/api/documents/${document.id}?download=yes`);
  const address = URL.createObjectURL(blob);
  const link = h('a', { href: address, download: name });
  window.document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function picture(document, blob) {
  if (document.mediaType.startsWith('text/')) return h('pre', { tabindex: '0' }, await blob.text());
  if (document.mediaType.startsWith('image/')) {
    return h('img', { src: URL.createObjectURL(blob), alt: document.name });
  }
  return h('p', {}, 'This kind of document opens in its own program. Download it to read it.');
}
