import { read } from '../api.js';
import { h } from '../dom.js';
import { changed } from '../edition.js';
import { day } from '../format.js';
import { heading } from '../parts.js';
import { session } from '../session.js';
import { badge, table } from '../table.js';

const LISTS = { mine: 'My work', team: "My team's work", decisions: 'For me to authorise' };
const AUTHORISERS = ['senior social worker', 'team manager', 'safeguarding lead'];
const EMPTY = 'There is nothing on this worklist.';

export async function worklistView({ name }) {
  const items = await read(`/worklists/${name}`);
  const rows = h('div', {}, worklistTable(LISTS[name], items));
  const stages = [...new Set(items.map((item) => item.stage))];
  const filter = (stage) => {
    rows.replaceChildren(
      worklistTable(LISTS[name], stage ? items.filter((item) => item.stage === stage) : items),
    );
  };
  const content = h(
    'div',
    {},
    heading('Worklists'),
    tabs(name, items.length),
    h('div', { class: 'card' }, stageFilter(stages, filter), rows),
  );
  return { title: LISTS[name], content };
}

function tabs(current, count) {
  const names = AUTHORISERS.includes(session.worker.role) ? Object.keys(LISTS) : ['mine', 'team'];
  const links = names.map((name) => {
    const here = name === current;
    const counted = here && changed('worklist-counts') ? ` (${count})` : '';
    return h('a', { href: `/worklists/${name}`, 'aria-current': here && 'page' }, LISTS[name] + counted);
  });
  return h('nav', { class: 'tabs', 'aria-label': 'Worklists' }, links);
}

function stageFilter(stages, filter) {
  const list = h(
    'select',
    { id: 'stage-filter', onchange: (event) => filter(event.target.value) },
    h('option', { value: '' }, 'Every stage'),
    stages.map((stage) => h('option', { value: stage }, stage)),
  );
  return h('div', { class: 'filter' }, h('label', { for: 'stage-filter' }, 'Show'), list);
}

function worklistTable(caption, rows) {
  return table({ caption, columns: columns(), rows, empty: EMPTY });
}

function columns() {
  const person = { header: 'Person', cell: (row) => h('a', { href: row.path }, row.person.name) };
  const number = { header: 'Case number', cell: (row) => row.person.id };
  const work = { header: 'Work', cell: (row) => row.kind };
  const stage = { header: 'Stage', cell: (row) => badge(row.stage) };
  const due = { header: 'Due', cell: (row) => day(row.due) };
  const worker = { header: 'Worker', cell: (row) => row.worker };
  return changed('worklist-columns-reordered')
    ? [stage, person, number, work, due, worker]
    : [person, number, work, worker, due, stage];
}
