import { expect, it } from 'vitest';
import { historyLines } from '../../harness/cli/history-lines.ts';
import type { Point, ScenarioHistory } from '../../harness/run/history/history.ts';

const point: Point = {
  at: '2026-11-22T07:15:00.000Z',
  run: 'run-1',
  place: 'ashdale/uat',
  status: 'passed',
  durationMs: 4_200,
  version: '1',
};
const scenario = (id: string): ScenarioHistory => ({
  id,
  title: 'A title that is long enough to go beyond what a terminal of eighty columns can show of it',
  application: null,
  points: [point, { ...point, status: 'failed' }, { ...point, status: 'blocked' }],
  flips: 1,
  slower: 1,
});

it('keeps to eighty columns, a scenario a line, with the newest run on the right', () => {
  const lines = historyLines(
    [
      scenario('CT-001'),
      scenario('CT-002/a very long row of an outline'),
      scenario('features/council-tax/refunds.feature:12'),
    ],
    'Europe/London',
  );
  expect(lines[2]).toMatch(/^CT-002\/a very long r /);
  expect(lines[3]).toMatch(/^…\/refunds\.feature:12 /);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines[1]).toMatch(/^CT-001 .* ✔✘B {3}4\.2 s not passing/);
});

it('tells a single scenario run by run', () => {
  const lines = historyLines([scenario('CT-001')], 'Europe/London');
  expect(lines.at(-1)).toBe('  22 Nov 2026, 07:15   blocked       4.2 s  ashdale/uat, 1');
});
