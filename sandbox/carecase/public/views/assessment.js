import { read, send } from '../api.js';
import { h } from '../dom.js';
import { changed } from '../edition.js';
import { attempt, valuesOf } from '../form.js';
import { day } from '../format.js';
import { card, heading, historyCard, personBanner } from '../parts.js';
import { redraw } from '../router.js';
import { badge, facts } from '../table.js';
import { toast } from '../toast.js';
import { answerFields } from './assessment-fields.js';
import { openReturnModal } from './return-modal.js';

export async function assessmentView({ id }) {
  const assessment = await read(`/assessments/${id}`);
  const body = h('div', {});
  const buttons = actions(assessment, body);
  const atTheHead = changed('submit-button-moved');
  body.append(
    heading(assessment.kind, badge(assessment.stage), atTheHead && buttons),
    personBanner(assessment.person),
    stages(assessment.stage),
    returnNote(assessment),
    h(
      'div',
      { class: 'columns' },
      h('div', {}, answersCard(assessment), !atTheHead && buttons),
      h('div', {}, outcomeCard(assessment), historyCard(assessment.history)),
    ),
  );
  return { title: assessment.kind, content: body };
}

function stages(current) {
  const all = ['Draft', 'Submitted', current === 'Returned' ? 'Returned' : 'Authorised'];
  const items = all.map((stage) => h('li', { 'aria-current': stage === current && 'step' }, stage));
  return h('ol', { class: 'stages', 'aria-label': 'Stage' }, items);
}

function returnNote({ stage, history }) {
  const returned = history.filter((event) => event.what === 'Returned').at(-1);
  if (stage !== 'Returned' || !returned) return '';
  const text = h('div', {}, h('strong', {}, `Returned by ${returned.by}: `), returned.note);
  return h('div', { class: 'notice', role: 'note', 'aria-label': 'Why it was returned' }, text);
}

function answersCard(assessment) {
  return card('Assessment', h('div', { class: 'answers' }, answerFields(assessment)));
}

function outcomeCard(assessment) {
  return card(
    'Outcome',
    facts([
      ['Eligibility', badge(assessment.eligibility)],
      ['Worker', assessment.worker],
      ['Due', day(assessment.due)],
      ['Reference', assessment.id],
    ]),
  );
}

function actions(assessment, body) {
  const { may } = assessment;
  const path = `/assessments/${assessment.id}`;
  const button = (text, work, kind = '') =>
    h('button', { class: `button ${kind}`, type: 'button', onclick: () => attempt(body, work) }, text);
  const save = () => send('PUT', path, answersOf(body));
  const submit = async () => {
    await save();
    await step(`${path}/submit`, 'The assessment was submitted.');
  };
  return h(
    'div',
    { class: 'actions' },
    changed('print-assessment') && button('Print', async () => print()),
    may.write && button('Save draft', async () => said(await save(), 'The draft was saved.')),
    may.write && button('Submit for authorisation', submit, 'primary'),
    may.decide && button('Return', async () => openReturnModal(assessment)),
    may.decide &&
      button('Authorise', () => step(`${path}/authorise`, 'The assessment was authorised.'), 'primary'),
  );
}

async function step(path, message) {
  said(await send('POST', path), message);
}

async function said(_saved, message) {
  toast(message);
  await redraw();
}

function answersOf(body) {
  const { outcomes, conditions, summary } = valuesOf(body.querySelector('.answers'));
  const [impairment, wellbeing] = ['impairment', 'wellbeing'].map((each) => conditions.includes(each));
  return { outcomes, impairment, wellbeing, summary };
}
