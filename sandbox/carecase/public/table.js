import { h } from './dom.js';

/** Columns are `{ header, cell: (row) => text or element, className }`. */
export function table({ caption, columns, rows, empty }) {
  if (rows.length === 0) return h('p', { class: 'empty' }, empty);
  const head = columns.map(({ header, className }) => h('th', { scope: 'col', class: className }, header));
  const body = rows.map((row) =>
    h(
      'tr',
      {},
      columns.map(({ cell, className }) => h('td', { class: className }, cell(row))),
    ),
  );
  return h(
    'div',
    { class: 'table-frame' },
    h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, head)), h('tbody', {}, body)),
  );
}

export function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== '');
  return h(
    'dl',
    { class: 'facts' },
    shown.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value))),
  );
}

export function badge(text) {
  return h('span', { class: `badge ${text.toLowerCase().replace(/\W+/g, '-')}` }, text);
}
