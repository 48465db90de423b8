import { type Scenario, StepKeywordType } from '@cucumber/messages';
import type { Finding } from './finding.ts';
import { at, type Written } from './written.ts';

/** More steps than a reader keeps in mind. */
const MOST_STEPS = 12;
const SMART = /[\u2018-\u201F\u00A0]/;

/** What would make the scenarios of a feature better to read; none of it keeps them from being run. */
export function adviceFindings(feature: Written): Finding[] {
  return feature.scenarios.flatMap((scenario) => [
    ...longScenario(feature, scenario),
    ...rounds(feature, scenario),
    ...clicks(feature, scenario),
    ...oneRow(feature, scenario),
  ]);
}

/** Steps that were pasted from a word processor: what is done about it is said once a step. */
export function pastedFindings(feature: Written, plain: (text: string) => string): Finding[] {
  const steps = [...feature.steps.values()];
  const pasted = steps.filter(({ text }) => SMART.test(text) && plain(text) !== text);
  return pasted.map(({ text, location }) => {
    const found = [...new Set(text.match(/[\u2018-\u201F]/g) ?? [])].join(' ');
    const what =
      found === ''
        ? 'no-break spaces are taken as plain spaces'
        : `smart quotes (${found}) are taken as plain quotes`;
    return at('smart quotes', feature, location, `${what}.`);
  });
}

function longScenario(feature: Written, { name, steps, location }: Scenario): Finding[] {
  if (steps.length <= MOST_STEPS) return [];
  return [
    at(
      'long scenario',
      feature,
      location,
      `"${name}" has ${steps.length} steps. Up to ${MOST_STEPS} can be followed: is it two scenarios?`,
    ),
  ];
}

/** A journey goes back and forth by nature; a scenario of one application checks one thing. */
function rounds(feature: Written, { name, steps, location }: Scenario): Finding[] {
  if (feature.application === undefined) return [];
  let seen = false;
  let count = 1;
  for (const { keywordType } of steps) {
    if (keywordType === StepKeywordType.OUTCOME) seen = true;
    if (keywordType === StepKeywordType.ACTION && seen) count++;
    if (keywordType === StepKeywordType.ACTION) seen = false;
  }
  if (count === 1) return [];
  return [
    at(
      'several rounds',
      feature,
      location,
      `"${name}" goes through When and Then ${count} times. Write a scenario for each.`,
    ),
  ];
}

const CLICKS =
  /\b(?:double-)?clicks?\b|\bpress(?:es)? the\b|\b(?:drop-?down|check ?box|text ?box|radio button|css|xpath)\b/i;
const TECHNICAL = /#[a-z][\w-]*[_-][\w-]+|\/\/\w+\[|\b(?:btn|txt|lbl|ddl|chk|cmb)_?[A-Z]\w*|\[(?:data-)?\w+=/;

function clicks(feature: Written, { name, steps }: Scenario): Finding[] {
  if (feature.application === undefined) return [];
  const found = steps.filter(({ text }) => CLICKS.test(text) || TECHNICAL.test(text));
  const [first] = found;
  if (first === undefined) return [];
  const word = (TECHNICAL.exec(first.text) ?? CLICKS.exec(first.text))?.[0];
  const more = found.length === 1 ? '' : ` and ${found.length - 1} more`;
  return [
    at(
      'clicks and ids',
      feature,
      first.location,
      `"${word}"${more} in "${name}". Say what the business does, such as "I save the referral".`,
    ),
  ];
}

function oneRow(feature: Written, { name, examples }: Scenario): Finding[] {
  const rows = examples.flatMap((one) => one.tableBody);
  const [row] = rows;
  if (rows.length !== 1 || row === undefined) return [];
  return [
    at(
      'one row',
      feature,
      row.location,
      `"${name}" has one row. Add the values beside the limit, or make it a plain scenario.`,
    ),
  ];
}
