import type { PlannedStep, Scenario } from '../../gherkin/scenario.ts';
import { cellText } from '../workbook/cell-text.ts';

/** The sheet that says what to do; it also takes the versions that were tested. */
export const START = 'Start here';
/** What the workbook was made for. Excel does not offer to show it. */
export const HIDDEN = 'council-uat';
export const HIDDEN_SCHEMA = 'council-uat/manual/1';

/** Cells of a scenario's sheet that a person fills in. */
export const TESTER = 'C4';
export const FINISHED = 'C5';
export const FIRST_STEP_ROW = 8;
export const COLUMNS = { number: 1, todo: 2, expected: 3, result: 4, happened: 5, picture: 6 } as const;
export const LETTERS = { result: 'D', happened: 'E', picture: 'F' } as const;

/** The row of the Start sheet with the first application's version, and the column that is filled in. */
export const FIRST_VERSION_ROW = 13;
export const VERSION = 'C';
export const WHO_LOOKED = 'D';

export const RESULTS = ['Passed', 'Failed', 'Blocked', 'Not run'] as const;
export type Result = (typeof RESULTS)[number];

/** The row after the last step: remarks and pictures of the scenario as a whole. */
export function remarksRow({ steps }: Pick<Scenario, 'steps'>): number {
  return FIRST_STEP_ROW + steps.length;
}

/** What is to be done and what is to be seen, one of them '' for each step: `And` goes on as the step before it. */
export function instructions({ steps }: Pick<Scenario, 'steps'>): { todo: string; expected: string }[] {
  let isExpected = false;
  return steps.map((step) => {
    const word = step.keyword.trim();
    if (/^(Given|When)$/.test(word)) isExpected = false;
    if (word === 'Then') isExpected = true;
    const text = cellText(written(step));
    return isExpected ? { todo: '', expected: text } : { todo: text, expected: '' };
  });
}

/** Names of sheets, by scenario: Excel takes 31 characters, few signs, and no name twice. */
export function sheetNames(ids: readonly string[]): string[] {
  const taken = new Set([START.toLowerCase(), HIDDEN]);
  return ids.map((id) => {
    const clean = id.replace(/[\\/*?:[\]\p{Cc}]+/gu, ' ').replace(/^'+|'+$/g, '');
    const name = unused(clean.trim() || 'Scenario', taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function unused(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = `${wanted.slice(0, 31 - end.length).trim()}${end}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function written({ keyword, text, argument }: PlannedStep): string {
  const rows = (argument?.dataTable?.rows ?? []).map(({ cells }) =>
    cells.map(({ value }) => value).join('  |  '),
  );
  const said = argument?.docString?.content;
  return [`${keyword}${text}`, ...rows, ...(said === undefined ? [] : [said])].join('\n');
}
