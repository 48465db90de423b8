import { read } from '../api.js';
import { h } from '../dom.js';
import { day } from '../format.js';
import { heading } from '../parts.js';
import { badge, table } from '../table.js';

const COLUMNS = [
  {
    header: 'Referral',
    cell: (row) => h('a', { href: `/referrals/${row.id}` }, row.id),
    className: 'nowrap',
  },
  { header: 'Person', cell: (row) => row.person.name },
  { header: 'Case number', cell: (row) => row.personId, className: 'nowrap' },
  { header: 'From', cell: (row) => row.source },
  { header: 'Received', cell: (row) => day(row.received), className: 'nowrap' },
  { header: 'Priority', cell: (row) => badge(row.priority) },
  { header: 'Status', cell: (row) => badge(row.status) },
];

export async function referralsView() {
  const rows = await read('/referrals');
  const content = h(
    'div',
    {},
    heading('Referrals', h('a', { class: 'button', href: '/referrals/new' }, 'New referral')),
    h(
      'div',
      { class: 'card' },
      table({ caption: 'Referrals to my team', columns: COLUMNS, rows, empty: 'There are no referrals.' }),
    ),
  );
  return { title: 'Referrals', content };
}
