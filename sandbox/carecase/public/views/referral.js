import { read, upload } from '../api.js';
import { h } from '../dom.js';
import { dropZone } from '../drop-zone.js';
import { changed } from '../edition.js';
import { attempt } from '../form.js';
import { day, fileSize, instant } from '../format.js';
import { card, heading, historyCard, personBanner } from '../parts.js';
import { redraw } from '../router.js';
import { isBusinessSupport } from '../session.js';
import { badge, facts, table } from '../table.js';
import { toast } from '../toast.js';
import { download, look } from './document.js';
import { openAcceptModal, openCloseModal } from './referral-decisions.js';

export async function referralView({ id }) {
  const referral = await read(`/referrals/${id}`);
  const content = h(
    'div',
    {},
    heading(`Referral ${id}`, badge(referral.status), actions(referral)),
    personBanner(referral.person),
    h(
      'div',
      { class: 'columns' },
      h('div', {}, detailsCard(referral), documentsCard(referral)),
      historyCard(referral.history),
    ),
  );
  return { title: `Referral ${id}`, content };
}

function actions(referral) {
  const undecided = referral.status === 'New' && !isBusinessSupport();
  const button = (text, onclick, kind = '') =>
    h('button', { class: `button ${kind}`, type: 'button', onclick }, text);
  return h(
    'div',
    { class: 'actions' },
    referral.status !== 'Closed' &&
      h('a', { class: 'button', href: `/referrals/${referral.id}/edit` }, 'Correct'),
    undecided && button('No further action', () => openCloseModal(referral)),
    undecided && button('Accept', () => openAcceptModal(referral), 'primary'),
  );
}

function detailsCard(referral) {
  const assessment =
    referral.assessmentId && h('a', { href: `/assessments/${referral.assessmentId}` }, referral.assessmentId);
  return card(
    'Details',
    facts([
      ['Who made the referral', referral.source],
      ['Date received', day(referral.received)],
      ['Priority', referral.priority],
      [changed('referral-reason-renamed') ? 'Referral reason' : 'Reason for referral', referral.reason],
      ['Team', referral.team],
      ['Assessment', isBusinessSupport() ? '' : (assessment ?? '')],
    ]),
  );
}

function documentsCard(referral) {
  const link = (text, onclick) => h('button', { class: 'link', type: 'button', onclick }, text);
  const columns = [
    { header: 'Document', cell: (row) => row.name },
    { header: 'Size', cell: (row) => fileSize(row.bytes), className: 'nowrap' },
    { header: 'Added', cell: (row) => `${row.by}, ${instant(row.at)}` },
    {
      header: 'Open',
      className: 'nowrap',
      cell: (row) =>
        h(
          'span',
          {},
          link('View', () => look(row)),
          ' ',
          link('Download', () => download(row)),
        ),
    },
  ];
  const documents = table({
    caption: 'Documents kept with this referral',
    columns,
    rows: referral.documents,
    empty: 'No documents are kept with this referral.',
  });
  const box = h('div', {}, documents);
  box.append(dropZone({ onFiles: (files) => attempt(box, () => add(referral, files)) }).element);
  return card('Documents', box);
}

async function add(referral, files) {
  for (const file of files) await upload(`/referrals/${referral.id}/documents`, file);
  toast('The document was added.');
  await redraw();
}
