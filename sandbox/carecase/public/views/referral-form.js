import { read, send, upload } from '../api.js';
import { choosePerson, personCombobox } from '../combobox.js';
import { h } from '../dom.js';
import { dropZone } from '../drop-zone.js';
import { changed } from '../edition.js';
import { choiceGroup, dayField, select, textArea } from '../fields.js';
import { form } from '../form.js';
import { heading, personBanner } from '../parts.js';
import { go } from '../router.js';
import { session } from '../session.js';
import { toast } from '../toast.js';

const NEW = { source: '', priority: 'Routine', received: '', reason: '' };

export async function newReferralView(_params, query) {
  const chosen = query.get('person') ? await read(`/people/${query.get('person')}`) : null;
  const person = personCombobox({ label: 'Person referred', name: 'personId' });
  person.dataset.field = 'person';
  if (chosen) choosePerson(person, chosen);
  const zone = dropZone();
  const save = async (values) => {
    const { id } = await send('POST', '/referrals', values);
    await keepDocuments(id, zone.files());
    toast('The referral was recorded.');
    await go(`/referrals/${id}`);
  };
  return screen('New referral', [person, ...fields(NEW), zone.element], '/referrals', save);
}

export async function editReferralView({ id }) {
  const referral = await read(`/referrals/${id}`);
  const save = async (values) => {
    await send('PUT', `/referrals/${id}`, values);
    toast('The referral was saved.');
    await go(`/referrals/${id}`);
  };
  return screen(
    `Correct referral ${id}`,
    [personBanner(referral.person), ...fields(referral)],
    `/referrals/${id}`,
    save,
  );
}

async function keepDocuments(id, files) {
  for (const file of files) {
    await upload(`/referrals/${id}/documents`, file).catch((error) => toast(error.message));
  }
}

function screen(title, parts, back, save) {
  const content = h(
    'div',
    { class: 'card narrow' },
    heading(title),
    form({
      fields: parts,
      submit: 'Save referral',
      cancel: h('a', { class: 'button', href: back }, 'Cancel'),
      save,
    }),
  );
  return { title, content };
}

function fields(referral) {
  const { sources, priorities } = session.choices;
  return [
    select({ label: 'Who made the referral', name: 'source', options: sources, value: referral.source }),
    dayField({ label: 'Date received', name: 'received', value: referral.received }),
    choiceGroup({
      legend: 'Priority',
      name: 'priority',
      type: 'radio',
      options: priorities.map((priority) => ({ value: priority, text: priority })),
      chosen: [referral.priority],
    }),
    textArea({
      label: changed('referral-reason-renamed') ? 'Referral reason' : 'Reason for referral',
      name: 'reason',
      value: referral.reason,
    }),
  ];
}
