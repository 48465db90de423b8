import { describe, expect, it } from 'vitest';
import { aRun, aScenario, JUDGED } from '../run-record.ts';
import { aRelease, says, withStatuses } from './judge-input.ts';

describe('ready no older than', () => {
  const HOUR = 3_600_000;
  const looked = (minutesBefore: number, failed: readonly string[] = []) =>
    says('ready no older than', HOUR, {
      readiness: { at: new Date(JUDGED.getTime() - minutesBefore * 60_000).toISOString(), failed },
    });
  it('passes when nothing was in the way lately', () => {
    expect(looked(20)[0]).toBe('pass');
    expect(looked(20)[1]).toMatch(/^Nothing was in the way at /);
  });
  it('fails when something was, when it was long ago, and when nobody looked', () => {
    expect(looked(20, ['homefix, sign-in: no answer'])).toEqual([
      'fail',
      expect.stringMatching(/^In the way at .*: homefix, sign-in: no answer\.$/),
    ]);
    expect(looked(120)).toEqual(['fail', expect.stringContaining('looked at 2 hours ago. At most 1 hour')]);
    expect(looked(-5)[0]).toBe('fail');
    expect(says('ready no older than', HOUR)[1]).toContain('run uat ready');
  });
});

describe('coverage', () => {
  it('requirements covered: only what passed covers', () => {
    const release = aRelease({ requirements: ['CTX-REF-01', 'CTX-BIL-01'] });
    expect(says('requirements covered', 50, { release })).toEqual([
      'pass',
      'Requirements covered by a scenario that passed: 1 of 2; none covers CTX-BIL-01.',
    ]);
    expect(says('requirements covered', 100, { release })[0]).toBe('fail');
    const runs = [withStatuses('failed', 'failed', 'failed')];
    expect(says('requirements covered', 50, { release, runs })[1]).toContain('passed: 0 of 2');
    expect(says('requirements covered', 50)[1]).toBe(
      'The release lists no requirements, so their coverage is not known.',
    );
  });
  const note = (overrides: object) => ({
    id: 'RN-1',
    text: 'Refunds',
    scenarios: ['CT-001'],
    notTested: null,
    ...overrides,
  });
  it.each([
    [[note({})], 'pass', 'Items of the release notes that were tested: 1 of 1.'],
    [
      [note({}), note({ id: 'RN-2', scenarios: [], notTested: 'We do not use it.' })],
      'pass',
      'Items of the release notes that were tested: 1 of 2. Not tested on purpose: RN-2 (We do not use it).',
    ],
    [
      [note({ scenarios: ['CT-099'] })],
      'fail',
      "Items of the release notes that were tested: 0 of 1. RN-1 was not: CT-099 is not among this gate's scenarios.",
    ],
    [
      [note({ scenarios: ['CT-098', 'CT-099'] })],
      'fail',
      expect.stringContaining("CT-098, CT-099 are not among this gate's scenarios."),
    ],
    [[], 'fail', 'The release lists no release notes, so their coverage is not known.'],
  ])('release notes covered: %#', (notes, outcome, sentence) => {
    expect(says('release notes covered', true, { release: aRelease({ notes }) })).toEqual([
      outcome,
      sentence,
    ]);
  });
  it('release notes covered: a blocked scenario tried nothing', () => {
    const input = { release: aRelease({ notes: [note({})] }), runs: [withStatuses('blocked')] };
    expect(says('release notes covered', true, input)[1]).toContain('RN-1 was not: CT-001 gave no result.');
  });
});

describe('open defects', () => {
  const defect = (severity: 'high' | 'low', overrides = {}) => ({
    id: `DEF-${severity}`,
    title: 'Totals differ',
    application: 'council-tax',
    severity,
    state: 'open' as const,
    ...overrides,
  });
  it('counts those of the release that are open', () => {
    const defects = [
      defect('high'),
      defect('high', { state: 'closed' }),
      defect('high', { application: 'homefix' }),
      defect('low'),
    ];
    expect(says('open defects', { high: 1, low: 1 }, { defects })).toEqual([
      'pass',
      'Open defects: 1 high, 1 low.',
    ]);
    expect(says('open defects', { high: 0, low: 1 }, { defects })).toEqual([
      'fail',
      'Open defects: 1 high, 1 low; at most 0 high may be: DEF-high Totals differ.',
    ]);
  });
  it('an empty list is an answer, no list is none', () => {
    expect(says('open defects', { high: 0 }, { defects: [] })[0]).toBe('pass');
    expect(says('open defects', { high: 0 }, { defects: null })).toEqual([
      'fail',
      'There is no list of defects in data/defects.yaml, so how many are open is not known.',
    ]);
  });
});

describe('back-out tested', () => {
  const rule = 'back-out tested';
  const tagged = (status: 'passed' | 'failed') => ({
    runs: [aRun({ scenarios: [aScenario({ tags: ['@back-out'], status }), ...aRun().scenarios.slice(1)] })],
  });
  it('by a scenario', () => {
    expect(says(rule, true, tagged('passed'))[0]).toBe('pass');
    expect(says(rule, true, tagged('failed'))).toEqual([
      'fail',
      'The way back was tried and did not pass: CT-001 A refund within the limit waits for authorisation.',
    ]);
  });
  it("by a person's word, which no failed scenario is talked away with", () => {
    const release = (on: string) =>
      aRelease({ backOut: { by: 'Priya Nair', on, how: 'Restored to 2026.1.' } });
    expect(says(rule, true, { release: release('2026-11-20') })).toEqual([
      'pass',
      'Priya Nair vouches that the way back was tried on 20 November 2026: Restored to 2026.1.',
    ]);
    expect(says(rule, true, { release: release('2026-11-20'), ...tagged('failed') })[0]).toBe('fail');
    expect(says(rule, true, { release: release('2026-11-23') })[1]).toContain('which is still to come');
  });
  it('else by nothing', () => expect(says(rule, true)[0]).toBe('fail'));
});

describe('when', () => {
  const window = { from: '2026-11-22T08:00:00.000Z', to: '2026-11-22T09:00:00.000Z' };
  const at = (time: string) => ({ now: new Date(`2026-11-22T${time}Z`) });
  it.each([
    ['07:59:59', 'fail'],
    ['08:00:00', 'pass'],
    ['09:00:00', 'fail'],
  ])('inside the change window, at %s: %s', (time, outcome) => {
    expect(says('inside the change window', true, { release: aRelease({ window }), ...at(time) })[0]).toBe(
      outcome,
    );
  });
  it('a window that nobody names cannot be kept', () => {
    expect(says('inside the change window', true)[1]).toContain('The release names no window');
  });
  it('outside a freeze, and so must be the window', () => {
    const freeze = (from: string, to: string) => [{ from, to, reason: 'Election' }];
    const around = aRelease({ freezes: freeze('2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z') });
    expect(says('outside a freeze', true, { release: around, now: JUDGED })).toEqual([
      'fail',
      'Nothing may be changed now: Election, 22 November 2026 at 08:00 to 23 November 2026 at 08:00.',
    ]);
    const later = {
      ...aRelease({ freezes: freeze('2026-11-22T08:45:00.000Z', '2026-11-23T08:00:00.000Z') }),
      window,
    };
    expect(says('outside a freeze', true, { release: later, now: JUDGED })[1]).toContain(
      'The change window falls into a freeze',
    );
    expect(says('outside a freeze', true, { now: JUDGED })[0]).toBe('pass');
  });
});

describe('previous gate passed', () => {
  const ended = (overrides = {}) => ({
    previousGate: {
      gate: 'uat-entry',
      decision: 'GO',
      judgedAt: '2026-11-21T10:00:00.000Z',
      fault: null,
      ...overrides,
    },
  });
  it.each([
    [ended(), 'pass', 'The gate uat-entry ended GO on 21 November 2026 at 10:00.'],
    [ended({ decision: 'GO WITH CONDITIONS' }), 'pass', 'ended GO WITH CONDITIONS'],
    [
      ended({ decision: 'NO-GO' }),
      'fail',
      'ended NO-GO on 21 November 2026 at 10:00. It must let the release through first.',
    ],
    [ended({ decision: null, judgedAt: null }), 'fail', 'has no verdict in the ledger'],
    [ended({ judgedAt: '2026-11-23T10:00:00.000Z' }), 'fail', 'a clock is wrong'],
    [ended({ fault: 'The ledger was altered.' }), 'fail', 'The ledger was altered.'],
    [{ previousGate: null }, 'fail', 'This is the first gate of the release'],
    [{}, 'fail', 'is not known'],
  ])('%j: %s', (input, outcome, sentence) => {
    const said = says('previous gate passed', true, input);
    expect(said[0]).toBe(outcome);
    expect(said[1]).toContain(sentence);
  });
});
