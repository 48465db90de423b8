import { read, send } from '../api.js';
import { h } from '../dom.js';
import { dayField, select } from '../fields.js';
import { form } from '../form.js';
import { hundredths, pounds } from '../format.js';
import { heading, personBanner } from '../parts.js';
import { go } from '../router.js';
import { session } from '../session.js';
import { toast } from '../toast.js';

const HEADERS = ['Service', 'Provider', 'Units a week', 'Cost of a unit', 'A week'];

export async function newPackageView({ id }) {
  const person = await read(`/people/${id}`);
  const services = serviceLines();
  const save = async ({ basis, start }) => {
    const made = await send('POST', `/people/${id}/packages`, { basis, start, lines: services.lines() });
    toast('The care package was proposed.');
    await go(`/packages/${made.id}`);
  };
  const fields = [
    select({ label: 'Based on', name: 'basis', options: session.choices.bases }),
    dayField({ label: 'Start date', name: 'start' }),
    services.element,
  ];
  const cancel = h('a', { class: 'button', href: `/people/${id}` }, 'Cancel');
  const content = h(
    'div',
    { class: 'card' },
    heading('Propose a care package'),
    personBanner(person),
    form({ fields, submit: 'Propose the package', cancel, save }),
  );
  return { title: 'Propose a care package', content };
}

/** A table to type services into; it adds up while somebody types. */
function serviceLines() {
  const body = h('tbody', {});
  const total = h('output', { class: 'total', 'aria-label': 'Weekly cost' }, pounds(0));
  const add = () => body.append(serviceRow(body.children.length + 1));
  const lines = () => [...body.children].map(lineOf);
  body.addEventListener('input', () => {
    total.textContent = pounds(lines().reduce((sum, line) => sum + costOf(line), 0));
    for (const row of body.children) row.querySelector('output').textContent = pounds(costOf(lineOf(row)));
  });
  add();
  const head = h(
    'tr',
    {},
    HEADERS.map((header) => h('th', { scope: 'col' }, header)),
  );
  const grid = h('table', { class: 'typed' }, h('caption', {}, 'Services'), h('thead', {}, head), body);
  const button = h('button', { class: 'button', type: 'button', onclick: add }, 'Add a service');
  const foot = h('div', { class: 'under' }, button, h('span', {}, 'Weekly cost ', total));
  return { element: h('div', { class: 'field', 'data-field': 'lines' }, grid, foot), lines };
}

function serviceRow(number) {
  const cell = (key, label) =>
    h('td', {}, h('input', { 'data-key': key, 'aria-label': `${label}, service ${number}` }));
  return h(
    'tr',
    {},
    cell('service', 'Service'),
    cell('provider', 'Provider'),
    cell('units', 'Units a week'),
    cell('unitCost', 'Cost of a unit'),
    h('td', { class: 'number' }, h('output', {}, pounds(0))),
  );
}

function lineOf(row) {
  const typed = (key) => row.querySelector(`[data-key=${key}]`).value.trim();
  const line = { service: typed('service'), provider: typed('provider') };
  return { ...line, units: hundredths(typed('units')), unitCost: hundredths(typed('unitCost')) };
}

function costOf({ units, unitCost }) {
  return Math.round((units * unitCost) / 100);
}
