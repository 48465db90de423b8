import { read } from '../api.js';
import { h, icon } from '../dom.js';
import { changed } from '../edition.js';
import { day, instant, nhsNumber, pounds } from '../format.js';
import { card, heading } from '../parts.js';
import { isBusinessSupport, session } from '../session.js';
import { badge, facts, table } from '../table.js';
import { openRestrictModal } from './restrict-modal.js';

export async function personView({ id }) {
  const person = await read(`/people/${id}`);
  const content = h(
    'div',
    {},
    heading(person.name, actions(person)),
    person.restriction && restrictedNotice(person),
    h('div', { class: 'columns wide-right' }, detailsCard(person), workCards(person)),
  );
  return { title: person.name, content };
}

function actions(person) {
  const link = (href, text) => h('a', { class: 'button', href }, text);
  const keeper = session.worker.role === 'safeguarding lead';
  return h(
    'div',
    { class: 'actions' },
    link(`/people/${person.id}/edit`, 'Change details'),
    link(`/referrals/new?person=${person.id}`, 'New referral'),
    !isBusinessSupport() && link(`/people/${person.id}/packages/new`, 'Propose a care package'),
    keeper && h('button', { class: 'button', onclick: () => openRestrictModal(person) }, 'Restrict access'),
  );
}

function restrictedNotice(person) {
  const { reason, roles, by, at } = person.restriction;
  const mayReadLog = ['safeguarding lead', 'team manager'].includes(session.worker.role);
  return h(
    'div',
    { class: 'notice restricted', role: 'note', 'aria-label': 'Restricted record' },
    icon('lock'),
    h(
      'div',
      {},
      h('strong', {}, 'This record is restricted.'),
      ` ${reason}. Seen only by: ${roles.join(', ')}. Restricted by ${by}, ${instant(at)}. `,
      mayReadLog && h('a', { href: `/people/${person.id}/access-log` }, 'Access log'),
    ),
  );
}

function detailsCard(person) {
  const { details } = person;
  return card(
    'Details',
    facts([
      ['Case number', person.id],
      ['Title', details.title],
      ['Forename', details.forename],
      ['Surname', details.surname],
      ['Preferred name', details.preferredName],
      ...(changed('pronouns') ? [['Pronouns', details.pronouns]] : []),
      ['Date of birth', day(details.dateOfBirth)],
      ['NHS number', nhsNumber(details.nhsNumber)],
      ['Telephone', details.phone],
      ['E-mail', details.email],
      ['Address', person.address],
      ['Communication needs', details.communicationNeeds],
      ['Not a duplicate because', person.notADuplicate],
    ]),
  );
}

function workCards({ referrals, assessments, packages }) {
  return h(
    'div',
    {},
    referralsCard(referrals),
    assessments && assessmentsCard(assessments),
    packages && packagesCard(packages),
  );
}

function referralsCard(rows) {
  const columns = [
    {
      header: 'Referral',
      cell: (row) => h('a', { href: `/referrals/${row.id}` }, row.id),
      className: 'nowrap',
    },
    { header: 'Received', cell: (row) => day(row.received) },
    { header: 'From', cell: (row) => row.source },
    { header: 'Status', cell: (row) => badge(row.status) },
  ];
  return card(
    'Referrals',
    table({ caption: 'Referrals of this person', columns, rows, empty: 'No referrals.' }),
  );
}

function assessmentsCard(rows) {
  const columns = [
    { header: 'Assessment', cell: (row) => h('a', { href: `/assessments/${row.id}` }, row.kind) },
    { header: 'Worker', cell: (row) => row.worker },
    { header: 'Due', cell: (row) => day(row.due) },
    { header: 'Stage', cell: (row) => badge(row.stage) },
  ];
  return card(
    'Assessments',
    table({ caption: 'Assessments of this person', columns, rows, empty: 'No assessments.' }),
  );
}

function packagesCard(rows) {
  const columns = [
    {
      header: 'Care package',
      cell: (row) => h('a', { href: `/packages/${row.id}` }, row.id),
      className: 'nowrap',
    },
    { header: 'Starts', cell: (row) => day(row.start) },
    { header: 'A week', cell: (row) => pounds(row.weeklyCost), className: 'number' },
    { header: 'Status', cell: (row) => badge(row.status) },
  ];
  return card(
    'Care packages',
    table({ caption: 'Care packages of this person', columns, rows, empty: 'No care packages.' }),
  );
}
