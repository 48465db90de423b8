import { describe, expect, it } from 'vitest';
import { concernOf, historyOf } from '../../../harness/run/history/history.ts';
import type { RunRecord, ScenarioStatus } from '../../../harness/run/schema.ts';
import { anApplication, anAttempt, aRun, aScenario } from '../../run-record.ts';

/** Runs of one scenario, the oldest first: what it came to, how long it took (seconds), on which version. */
function runs(points: readonly (readonly [ScenarioStatus, number, string?])[], id = 'CT-001'): RunRecord[] {
  return points
    .map(([status, seconds, version = '1'], at) =>
      aRun({
        id: `run-${at}`,
        started: `2026-11-${10 + at}T07:00:00.000Z`,
        applications: [anApplication({ versionBefore: version })],
        scenarios: [
          aScenario({ id, status, attempts: [anAttempt({ status: 'passed', durationMs: seconds * 1000 })] }),
        ],
      }),
    )
    .reverse();
}
const one = (points: Parameters<typeof runs>[0]) => {
  const [found] = historyOf(runs(points), () => true);
  if (found === undefined) throw new Error('No history.');
  return found;
};

describe('history', () => {
  it('is the oldest run first', () => {
    const { points } = one([
      ['passed', 1],
      ['failed', 2],
    ]);
    expect(points.map(({ status, durationMs }) => [status, durationMs])).toEqual([
      ['passed', 1000],
      ['failed', 2000],
    ]);
  });

  it.each([
    [
      'a defect and its repair on a new version',
      [
        ['passed', 1],
        ['failed', 1, '2'],
        ['passed', 1, '3'],
      ],
      undefined,
    ],
    [
      'changes on one version',
      [
        ['passed', 1],
        ['failed', 1],
        ['passed', 1],
      ],
      'flaky',
    ],
    [
      'a pass on a retry',
      [
        ['passed', 1],
        ['flaky', 1],
      ],
      'flaky',
    ],
    [
      'an application that was not there',
      [
        ['passed', 1],
        ['blocked', 1],
        ['passed', 1],
      ],
      undefined,
    ],
    [
      'a failure of today',
      [
        ['passed', 1],
        ['failed', 1, '2'],
      ],
      'red',
    ],
    [
      'twice the time',
      [
        ['passed', 4],
        ['passed', 4],
        ['passed', 4],
        ['passed', 8],
        ['passed', 8],
        ['passed', 8],
      ],
      'slowing',
    ],
    [
      'one slow run',
      [
        ['passed', 4],
        ['passed', 4],
        ['passed', 4],
        ['passed', 4],
        ['passed', 4],
        ['passed', 9],
      ],
      undefined,
    ],
    [
      'twice of next to nothing',
      [
        ['passed', 0.2],
        ['passed', 0.2],
        ['passed', 0.2],
        ['passed', 0.4],
        ['passed', 0.4],
        ['passed', 0.4],
      ],
      undefined,
    ],
  ] as const)('tells %s', (_what, points, concern) => {
    expect(concernOf(one(points))).toBe(concern);
  });

  it('puts flaky first, then slowing, then red, then the rest by number', () => {
    const flaky = runs([['flaky', 1]], 'CT-009');
    const slow = runs([...Array(3).fill(['passed', 4]), ...Array(3).fill(['passed', 9])], 'CT-008');
    const red = runs([['failed', 1]], 'CT-007');
    const well = [...runs([['passed', 1]], 'CT-010'), ...runs([['passed', 1]], 'CT-002')];
    const ids = historyOf([...well, ...red, ...slow, ...flaky], () => true).map((each) => each.id);
    expect(ids).toEqual(['CT-009', 'CT-008', 'CT-007', 'CT-002', 'CT-010']);
  });
});
