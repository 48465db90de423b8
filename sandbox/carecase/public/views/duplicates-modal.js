import { h } from '../dom.js';
import { textField } from '../fields.js';
import { attempt, form } from '../form.js';
import { day, nhsNumber } from '../format.js';
import { cancelButton, openModal } from '../modal.js';

/** Somebody may be known already: merge into one of the candidates, or keep the new person and say why. */
export function openDuplicatesModal(candidates, { merge, keep }) {
  openModal('This may be somebody you already know', (close) => {
    const then = (work) => async (value) => {
      await work(value);
      close();
    };
    const list = h('ul', { class: 'candidates', 'aria-label': 'Possible duplicates' });
    const box = h('div', {}, list, keepForm(close, then(keep)));
    const mergeInto = (id) => attempt(box, () => then(merge)(id));
    list.append(...candidates.map((candidate) => candidateItem(candidate, mergeInto)));
    return box;
  });
}

function candidateItem(candidate, mergeInto) {
  const facts = [
    `Born ${day(candidate.dateOfBirth)}`,
    `NHS ${nhsNumber(candidate.nhsNumber) || 'not known'}`,
    candidate.address,
    candidate.id,
  ];
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('strong', {}, candidate.name),
      h('span', { class: 'badge attention' }, candidate.because),
      h('p', { class: 'muted' }, facts.filter(Boolean).join(' · ')),
    ),
    h(
      'button',
      { class: 'button', type: 'button', onclick: () => mergeInto(candidate.id) },
      `Merge into ${candidate.id}`,
    ),
  );
}

function keepForm(close, keep) {
  return form({
    className: 'keep',
    fields: textField({ label: 'Why this is somebody else', name: 'notADuplicate' }),
    submit: 'Add as a new person',
    cancel: cancelButton(close, 'Go back'),
    save: ({ notADuplicate }) => keep(notADuplicate),
  });
}
