import { expect, test } from 'vitest';
import { playThrough, type Vocabulary } from './played.ts';

const TABLE = '\n      | a |\n      | 1 |';
const TEXT = '\n      """\n      words\n      """';

function steps({ Given }: Vocabulary): void {
  Given('the rows of {string} are:', async (_name: string, _rows: unknown) => {});
  Given('all of {string} is well', async (_name: string) => {});
  Given('it calls back', (done: () => void) => done());
}

test.each([
  [
    'the rows of "Rents" are:',
    'undefined',
    '"the rows of "Rents" are:" needs a table or a text under it, and there is none.',
  ],
  [`the rows of "Rents" are:${TABLE}`, 'passed', undefined],
  [
    `all of "Rents" is well${TABLE}`,
    'undefined',
    '"all of "Rents" is well" takes nothing from under it: the table there would be lost.',
  ],
  [
    `all of "Rents" is well${TEXT}`,
    'undefined',
    '"all of "Rents" is well" takes nothing from under it: the text there would be lost.',
  ],
  ['it calls back', 'passed', undefined],
])('%s: %s', async (line, status, reason) => {
  const { execution } = await playThrough(`Feature: F\n  Scenario: S\n    Given ${line}\n`, steps);
  expect([execution.outcome.status, execution.outcome.reason]).toEqual([status, reason]);
});
