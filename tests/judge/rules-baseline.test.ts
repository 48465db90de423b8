import { describe, expect, it } from 'vitest';
import type { JudgeInput } from '../../harness/judge/index.ts';
import { anAttempt, aRun, aScenario, aStep } from '../run-record.ts';
import { aPack, says, withStatuses } from './judge-input.ts';

const [first, second, third] = aRun().scenarios;

describe('against a baseline', () => {
  const baseline = (...runs: JudgeInput['runs']) => ({ baseline: { runs, missing: [] } });

  it('no new failures: one that failed before is not new', () => {
    const runs = [withStatuses('failed', 'failed', 'passed')];
    const before = withStatuses('failed', 'passed', 'passed');
    expect(says('no new failures', true, { runs, ...baseline(before) })).toEqual([
      'fail',
      '1 scenario failed that did not fail in the baseline: CT-002 Nobody authorises a refund of their own. 1 scenario failed there already.',
    ]);
    expect(says('no new failures', true, { runs: [before], ...baseline(before) })).toEqual([
      'pass',
      'Nothing failed that did not fail in the baseline. 1 scenario failed there already.',
    ]);
  });
  it('what the baseline does not hold is new', () => {
    const before = aRun({ scenarios: [second, third].filter((one) => one !== undefined) });
    expect(says('no new failures', true, { runs: [withStatuses('failed')], ...baseline(before) })[0]).toBe(
      'fail',
    );
  });
  it('slower than the baseline by at most: over all that passed both times', () => {
    const taking = (...ms: number[]) =>
      aRun({
        scenarios: aRun().scenarios.map((one, at) => ({
          ...one,
          attempts: [anAttempt({ durationMs: ms[at] ?? 0 })],
        })),
      });
    const rule = 'slower than the baseline by at most';
    const before = baseline(taking(1000, 1000, 2000));
    expect(says(rule, 20, { runs: [taking(1000, 1000, 2800)], ...before })).toEqual([
      'pass',
      '3 scenarios took 4.8 s, in the baseline 4.0 s: 20 % slower.',
    ]);
    expect(says(rule, 20, { runs: [taking(1000, 1100, 2800)], ...before })).toEqual([
      'fail',
      '3 scenarios took 4.9 s, in the baseline 4.0 s: 22.5 % slower. Most was lost in CT-010 (2.0 s, now 2.8 s), ' +
        'CT-002 (1.0 s, now 1.1 s) and CT-001 (1.0 s, now 1.0 s).',
    ]);
    expect(says(rule, 20, { runs: [taking(100, 100, 100)], ...before })[1]).toContain('92.5 % faster');
    expect(says(rule, 20, { runs: [withStatuses('failed', 'failed', 'failed')], ...before })[0]).toBe('fail');
  });
  it('accessibility no worse than the baseline: scenario by scenario', () => {
    const rule = 'accessibility no worse than the baseline';
    const counting = (count: number) => {
      const name = `Accessibility violations: ${count}`;
      const media = [
        {
          kind: 'attachment' as const,
          name,
          mediaType: 'text/plain',
          sha256: 'e'.repeat(64),
          path: '',
          bytes: 1,
        },
      ];
      return aRun({ scenarios: [aScenario({ attempts: [anAttempt({ steps: [aStep({ media })] })] })] });
    };
    const packs = [aPack({ planned: first === undefined ? [] : [first] })];
    expect(says(rule, true, { packs, runs: [counting(3)], ...baseline(counting(3)) })).toEqual([
      'pass',
      'Accessibility violations: 3 in 1 scenario, 3 in the baseline.',
    ]);
    expect(says(rule, true, { packs, runs: [counting(4)], ...baseline(counting(3)) })).toEqual([
      'fail',
      'Accessibility violations: 4 in 1 scenario, 3 in the baseline. More in CT-001 (3, now 4).',
    ]);
    const twice = baseline(counting(3), counting(3));
    expect(says(rule, true, { packs, runs: [counting(4)], ...twice })[1]).toBe(
      'Accessibility violations: 4 in 1 scenario, 3 in the baseline. More in CT-001 (3, now 4).',
    );
    expect(says(rule, true, { packs, runs: [counting(3), counting(3)], ...baseline(counting(3)) })[0]).toBe(
      'pass',
    );
    expect(says(rule, true, { ...baseline(counting(3)) })).toEqual([
      'fail',
      'No scenario counted accessibility violations.',
    ]);
    expect(says(rule, true, { packs, runs: [counting(0)], ...baseline(aRun()) })[0]).toBe('fail');
  });
  it.each([
    'no new failures',
    'accessibility no worse than the baseline',
    'slower than the baseline by at most',
  ])('%s without one fails and says why', (rule) => {
    const asked = rule.startsWith('slower') ? 10 : true;
    expect(says(rule, asked)).toEqual([
      'fail',
      'This gate names no run under baseline, so nothing can be compared.',
    ]);
    expect(says(rule, asked, { baseline: { runs: [], missing: ['20260101T0-x'] } })).toEqual([
      'fail',
      '20260101T0-x, named under baseline, is not kept here, so nothing can be compared.',
    ]);
    expect(says(rule, asked, baseline(aRun({ state: 'interrupted' })))[1]).toContain(
      'did not come to its end',
    );
  });
});
