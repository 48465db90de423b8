import { Refused, read, send } from '../api.js';
import { h } from '../dom.js';
import { changed } from '../edition.js';
import { dayField, select, textField } from '../fields.js';
import { form } from '../form.js';
import { nhsNumber } from '../format.js';
import { heading } from '../parts.js';
import { go } from '../router.js';
import { toast } from '../toast.js';
import { openDuplicatesModal } from './duplicates-modal.js';

const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr'];

export async function newPersonView() {
  return screen('Add a person', {}, '/people', add);
}

export async function editPersonView({ id }) {
  const { name, details } = await read(`/people/${id}`);
  return screen(`Change details of ${name}`, details, `/people/${id}`, async (values) => {
    await send('PUT', `/people/${id}`, values);
    toast('The details were saved.');
    await go(`/people/${id}`);
  });
}

async function add(details) {
  try {
    await opened(await send('POST', '/people', { details }), 'The person was added.');
  } catch (error) {
    if (!(error instanceof Refused) || error.candidates.length === 0) throw error;
    openDuplicatesModal(error.candidates, {
      merge: async (id) =>
        opened(await send('POST', `/people/${id}/merge`, details), 'The details were merged.'),
      keep: async (reason) =>
        opened(await send('POST', '/people', { details, notADuplicate: reason }), 'The person was added.'),
    });
  }
}

async function opened({ id }, message) {
  toast(message);
  await go(`/people/${id}`);
}

function screen(title, details, back, save) {
  const content = h(
    'div',
    { class: 'card narrow' },
    heading(title),
    form({
      fields: personFields(details),
      submit: 'Save',
      cancel: h('a', { class: 'button', href: back }, 'Cancel'),
      save,
    }),
  );
  return { title, content };
}

function personFields(details) {
  const text = (label, name, more = {}) => textField({ label, name, value: details[name], ...more });
  return [
    h(
      'div',
      { class: 'grid' },
      select({ label: 'Title', name: 'title', options: TITLES, value: details.title, prompt: '' }),
      text('Preferred name', 'preferredName'),
      text('Forename', 'forename'),
      text('Surname', 'surname'),
      dayField({
        label: 'Date of birth',
        name: 'dateOfBirth',
        value: details.dateOfBirth,
        example: '27/03/1948',
      }),
      text('NHS number', 'nhsNumber', { hint: 'Ten digits', value: nhsNumber(details.nhsNumber ?? '') }),
      changed('pronouns') && text('Pronouns', 'pronouns'),
      text('Telephone', 'phone', { type: 'tel' }),
      text('E-mail', 'email', { type: 'email' }),
      text('Street', 'line1'),
      text('Town', 'town'),
      text('Postcode', 'postcode'),
      text('Communication needs', 'communicationNeeds', {
        hint: 'An interpreter, large print, a hearing loop…',
      }),
    ),
  ];
}
