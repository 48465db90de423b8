import { read, send } from '../api.js';
import { h } from '../dom.js';
import { textArea } from '../fields.js';
import { attempt, form } from '../form.js';
import { day, pounds, units } from '../format.js';
import { cancelButton, openModal } from '../modal.js';
import { card, heading, historyCard, personBanner } from '../parts.js';
import { redraw } from '../router.js';
import { badge, facts, table } from '../table.js';
import { toast } from '../toast.js';

const COLUMNS = [
  { header: 'Service', cell: (row) => row.service },
  { header: 'Provider', cell: (row) => row.provider },
  { header: 'Units a week', cell: (row) => units(row.units), className: 'number' },
  { header: 'Cost of a unit', cell: (row) => pounds(row.unitCost), className: 'number' },
  { header: 'A week', cell: (row) => pounds(row.cost), className: 'number' },
];

export async function packageView({ id }) {
  const carePackage = await read(`/packages/${id}`);
  const body = h('div', {});
  body.append(
    heading(`Care package ${id}`, badge(carePackage.status), actions(carePackage, body)),
    personBanner(carePackage.person),
    h(
      'div',
      { class: 'columns' },
      h('div', {}, detailsCard(carePackage), servicesCard(carePackage)),
      historyCard(carePackage.history),
    ),
  );
  return { title: `Care package ${id}`, content: body };
}

function detailsCard(carePackage) {
  return card(
    'Details',
    facts([
      ['Based on', carePackage.basis],
      ['Starts', day(carePackage.start)],
      ['Proposed by', carePackage.proposedBy],
      ['Weekly cost', pounds(carePackage.weeklyCost)],
      ['Status', carePackage.status],
    ]),
  );
}

function servicesCard({ lines }) {
  return card(
    'Services',
    table({ caption: 'Services in this package', columns: COLUMNS, rows: lines, empty: 'None.' }),
  );
}

function actions(carePackage, body) {
  if (!carePackage.may.decide) return '';
  const authorise = async () => {
    await send('POST', `/packages/${carePackage.id}/authorise`);
    toast('The care package was authorised.');
    await redraw();
  };
  const button = (text, onclick, kind = '') =>
    h('button', { class: `button ${kind}`, type: 'button', onclick }, text);
  return h(
    'div',
    { class: 'actions' },
    button('Decline', () => openDeclineModal(carePackage)),
    button('Authorise', () => attempt(body, authorise), 'primary'),
  );
}

function openDeclineModal(carePackage) {
  openModal('Decline the care package', (close) =>
    form({
      fields: textArea({ label: 'Why it is declined', name: 'reason', rows: 3 }),
      submit: 'Decline it',
      cancel: cancelButton(close),
      save: async (values) => {
        await send('POST', `/packages/${carePackage.id}/decline`, values);
        close();
        toast('The care package was declined.');
        await redraw();
      },
    }),
  );
}
