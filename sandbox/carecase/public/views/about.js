import { h } from '../dom.js';
import { version } from '../edition.js';
import { heading } from '../parts.js';
import { facts } from '../table.js';

export async function aboutView() {
  const content = h(
    'div',
    { class: 'card narrow' },
    heading('About CareCase'),
    h('p', {}, `Version ${version}`),
    facts([
      ['Supplier', 'Hazel & Rowan Systems (fictional)'],
      ['Service', 'Adult social care'],
      ['Support', 'Digital systems team, 01632 960900'],
    ]),
    h('p', { class: 'muted' }, 'Everybody in this system is invented.'),
  );
  return { title: 'About', content };
}
