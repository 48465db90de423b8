import { describe, expect, it } from 'vitest';
import { type JudgeInput, judge, verdictLines } from '../../harness/judge/index.ts';
import { workNote } from '../../harness/prove/index.ts';
import { aRun } from '../run-record.ts';
import { aGate, anInput, aRelease, withStatuses } from './judge-input.ts';

function anOverride(overrides = {}) {
  return {
    gate: 'uat-exit',
    rules: ['maximum failures'],
    runs: [aRun().id],
    by: 'Dana Whitlock',
    reason: 'The old version fails in the same way.',
    on: '2026-11-22',
    due: '2026-12-01',
    ...overrides,
  };
}

function overridden(override = {}, more: Partial<JudgeInput> = {}): JudgeInput {
  const release = aRelease({ overrides: [anOverride(override)] });
  const gate = aGate({ mayOverride: ['Dana Whitlock, Head of Digital', 'Tom Reyes'] });
  return anInput({ release, gate, runs: [withStatuses('failed', 'passed', 'passed')], ...more });
}

const facts = { timeZone: 'Europe/London', attachments: [], manifestA: 'a', manifestB: 'b' };
const SAID =
  'Overridden at uat-exit by Dana Whitlock on 22 November 2026: The old version fails in the same way.';

describe('an override', () => {
  it('lets a rule that is not met through, as a condition, and the rule stays not met', () => {
    const verdict = judge(overridden());
    expect(verdict.decision).toBe('GO WITH CONDITIONS');
    expect(verdict.reasons[0]).toMatchObject({ rule: 'maximum failures', outcome: 'overridden' });
    expect(verdict.conditions).toEqual([
      {
        what: '“maximum failures” not met, overridden: The old version fails in the same way.',
        owner: 'Dana Whitlock',
        due: '2026-12-01',
      },
    ]);
    expect(verdict.counts.failed).toBe(1);
  });

  it('counts for the application as for the verdict, whose lines would contradict each other otherwise', () => {
    const [application] = judge(overridden()).applications;
    expect(application).toMatchObject({ decision: 'GO WITH CONDITIONS', counts: { failed: 1 } });
    expect(judge(overridden({ by: 'Priya Nair' })).applications[0]?.decision).toBe('NO-GO');
    expect(judge(overridden({}, { runs: [aRun()] })).applications[0]?.decision).toBe('GO');
  });

  it('is seen on the terminal, in the work note, and at every later gate', () => {
    expect(verdictLines(judge(overridden()))).toContain(
      SAID.slice(0, 79)
        .trimEnd()
        .replace(/ [^ ]*$/, ''),
    );
    expect(workNote(judge(overridden()), facts)).toContain(SAID);
    const later = judge(overridden({ gate: 'uat-entry' }, { runs: [aRun()] }));
    expect(later.decision).toBe('GO');
    expect(later.overrides[0]?.state).toBe('of another gate');
    expect(workNote(later, facts)).toContain('Overridden at uat-entry by Dana Whitlock');
    expect(verdictLines(later).join(' ')).toContain('Overridden at uat-entry by Dana Whitlock');
  });

  it.each([
    [
      { by: 'Priya Nair' },
      {},
      'Priya Nair may not override at this gate; Dana Whitlock, Head of Digital and Tom Reyes may',
    ],
    [{ by: 'Priya Nair' }, { gate: aGate({ mayOverride: ['Priya Nair'] }) }, 'Priya Nair ran the tests'],
    [{}, { gate: aGate() }, 'Dana Whitlock may not override at this gate'],
    [
      { by: 'Whitlock, Tom' },
      { gate: aGate({ mayOverride: ['Whitlock, Dana'] }) },
      'Whitlock, Tom may not override at this gate; Whitlock, Dana may',
    ],
    [{ on: '2026-11-23' }, {}, '23 November 2026 is still to come'],
    [{ runs: ['another'] }, {}, `it was decided on other runs than ${aRun().id}`],
  ] as const)('%j is not in force', (override, more, why) => {
    const verdict = judge(overridden(override, more));
    expect(verdict.decision).toBe('NO-GO');
    expect(verdict.overrides[0]).toMatchObject({ state: 'not in force', why });
  });

  it('covers no other rule, and none of those that are always asked', () => {
    expect(judge(overridden({ rules: ['nothing blocked'] })).decision).toBe('NO-GO');
    const empty = overridden({ rules: ['there is something to judge', 'everything was run'] }, { runs: [] });
    const verdict = judge(empty);
    expect(verdict.decision).toBe('NO-GO');
    expect(verdict.reasons.find(({ rule }) => rule === 'there is something to judge')?.outcome).toBe('fail');
  });
});
