import { read } from '../api.js';
import { h } from '../dom.js';
import { instant } from '../format.js';
import { heading } from '../parts.js';
import { table } from '../table.js';

const COLUMNS = [
  { header: 'When', cell: (row) => instant(row.at), className: 'nowrap' },
  { header: 'Who', cell: (row) => row.by },
  { header: 'Role', cell: (row) => row.role },
  { header: 'What', cell: (row) => row.what },
];

export async function accessLogView({ id }) {
  const rows = await read(`/people/${id}/access-log`);
  const content = h(
    'div',
    {},
    heading('Access log', h('a', { class: 'button', href: `/people/${id}` }, 'Back to the record')),
    h(
      'div',
      { class: 'card' },
      table({
        caption: `Who used or tried to use record ${id}`,
        columns: COLUMNS,
        rows,
        empty: 'Nobody used this record.',
      }),
    ),
  );
  return { title: 'Access log', content };
}
