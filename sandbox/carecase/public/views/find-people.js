import { read } from '../api.js';
import { h } from '../dom.js';
import { textField } from '../fields.js';
import { form } from '../form.js';
import { day, nhsNumber } from '../format.js';
import { heading } from '../parts.js';
import { go } from '../router.js';
import { badge, table } from '../table.js';

const COLUMNS = [
  { header: 'Name', cell: (row) => h('a', { href: `/people/${row.id}` }, row.name) },
  { header: 'Date of birth', cell: (row) => day(row.dateOfBirth) },
  { header: 'NHS number', cell: (row) => nhsNumber(row.nhsNumber), className: 'nowrap' },
  { header: 'Address', cell: (row) => row.address },
  { header: 'Case number', cell: (row) => row.id, className: 'nowrap' },
  { header: 'Access', cell: (row) => (row.restricted ? badge('Restricted') : '') },
];

export async function findPeopleView(_params, query) {
  const typed = query.get('q') ?? '';
  const found = typed ? await read(`/people?q=${encodeURIComponent(typed)}`) : null;
  const content = h(
    'div',
    {},
    heading('Find people', h('a', { class: 'button', href: '/people/new' }, 'Add a person')),
    h('div', { class: 'card' }, searchForm(typed), found && results(typed, found)),
  );
  return { title: 'Find people', content };
}

function searchForm(typed) {
  const field = textField({
    label: 'Name, address, NHS number or case number',
    name: 'q',
    value: typed,
    type: 'search',
  });
  const save = ({ q }) => go(`/people?q=${encodeURIComponent(q.trim())}`);
  return form({ fields: field, submit: 'Search', save, className: 'in-one-line' });
}

function results(typed, rows) {
  const caption = `${rows.length} ${rows.length === 1 ? 'person' : 'people'} found for “${typed}”`;
  const empty = `Nobody was found for “${typed}”.`;
  return h('div', { 'aria-live': 'polite' }, table({ caption, columns: COLUMNS, rows, empty }));
}
