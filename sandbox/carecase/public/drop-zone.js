import { h, icon, newId } from './dom.js';
import { fileSize } from './format.js';

/**
 * A place to drop files on. The file input under it is hidden, as in most such widgets. `onFiles` is given each
 * batch; without it the files wait in `files()` until the form is saved.
 */
export function dropZone({ onFiles } = {}) {
  const kept = [];
  const id = newId('files');
  const list = h('ul', { class: 'files', 'aria-label': 'Documents to add' });
  const take = (files) => {
    if (onFiles) return onFiles([...files]);
    kept.push(...files);
    list.replaceChildren(...kept.map(fileItem));
  };
  const input = h('input', {
    id,
    type: 'file',
    class: 'visually-hidden',
    multiple: true,
    onchange: (event) => take(event.target.files),
  });
  const zone = h(
    'label',
    {
      class: 'drop-zone',
      for: id,
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => drop(event, take),
    },
    icon('upload'),
    h('strong', {}, 'Add documents'),
    h(
      'span',
      { class: 'muted' },
      'Drop files here or choose them: PDF, Word, text or picture, up to 2 MB each',
    ),
  );
  return { element: h('div', { class: 'field' }, input, zone, list), files: () => kept };
}

function fileItem(file) {
  return h('li', {}, icon('document'), `${file.name} (${fileSize(file.size)})`);
}

function drop(event, take) {
  event.preventDefault();
  take(event.dataTransfer.files);
}
