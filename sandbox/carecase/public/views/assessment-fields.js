import { h } from '../dom.js';
import { choiceGroup, textArea } from '../fields.js';
import { session } from '../session.js';

const CONDITIONS = [
  { value: 'impairment', text: 'The needs arise from a physical or mental impairment or illness' },
  { value: 'wellbeing', text: 'There is, or is likely to be, a significant impact on wellbeing' },
];

/** The answers of an assessment: to write, or only to read. */
export function answerFields({ answers, may }) {
  const disabled = !may.write;
  const outcomes = Object.entries(session.choices.outcomes).map(([value, text]) => ({ value, text }));
  const conditions = CONDITIONS.map(({ value }) => value).filter((value) => answers[value]);
  return [
    choiceGroup({
      legend: 'Outcomes the person is unable to achieve',
      name: 'outcomes',
      type: 'checkbox',
      options: outcomes,
      chosen: answers.outcomes,
      disabled,
    }),
    choiceGroup({
      legend: 'Conditions',
      name: 'conditions',
      type: 'checkbox',
      options: CONDITIONS,
      chosen: conditions,
      disabled,
    }),
    disabled
      ? writtenSummary(answers.summary)
      : textArea({ label: 'Summary', name: 'summary', value: answers.summary, rows: 6 }),
  ];
}

function writtenSummary(summary) {
  return h(
    'div',
    {},
    h('h3', {}, 'Summary'),
    h('p', { class: 'written' }, summary || 'Nothing written yet.'),
  );
}
