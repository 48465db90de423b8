import { expect, it } from 'vitest';
import { environmentBlock } from '../../../harness/prove/allure/decorate.ts';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { aRun } from '../../run-record.ts';

it('tells of every run: what was done by hand takes the place neither of the browser nor of who ran it', () => {
  const manual = {} as NonNullable<RunRecord['manual']>;
  const runs = [
    aRun({ id: 'one', operator: 'Sam' }),
    aRun({ id: 'two', operator: 'Sam' }),
    aRun({ id: 'paper', operator: 'Rose', manual }),
  ];
  const lines = environmentBlock(runs).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['Run=one, two', 'Run_by=Sam', 'Done_by_hand=paper', 'Taken_in_by=Rose']),
  );
  expect(lines.filter((line) => line.startsWith('Browser='))).toHaveLength(1);
});
