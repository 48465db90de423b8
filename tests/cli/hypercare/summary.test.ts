import { describe, expect, it } from 'vitest';
import { availabilityOf, causesKey, notPassedIn } from '../../../harness/cli/hypercare/state.ts';
import { summaryOf } from '../../../harness/cli/hypercare/summary.ts';
import { summaryBrief, summaryShort, summaryText } from '../../../harness/cli/hypercare/summary-text.ts';
import type { Verdict } from '../../../harness/judge/index.ts';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { anApplication, anAttempt, aRun, aScenario } from '../../run-record.ts';
import { aPlan, aRound, DOWN } from './lines.ts';

const PERIOD = { from: '2026-11-28T08:10:00.000Z', to: '2026-11-29T08:00:00.000Z', day: '2026-11-29' };
const ABOUT = { releaseName: 'Homefix 8.2', timeZone: 'Europe/London', everyMs: 1_800_000, closing: false };
const WAIVER = { scenario: 'HF-034', record: 'PRB0040012' } as never;
const took = (...each: number[]): RunRecord =>
  aRun({
    scenarios: each.map((durationMs, at) =>
      aScenario({ id: `HF-00${at + 1}`, attempts: [anAttempt({ durationMs })] }),
    ),
  });
const LINES = [
  aPlan(),
  aRound('2026-11-28 08:10'),
  aRound('2026-11-28 08:30', { notPassed: ['HF-034'], decision: 'GO WITH CONDITIONS' }),
  aRound('2026-11-28 09:00', DOWN),
  aRound('2026-11-28 09:30', DOWN),
  aRound('2026-11-28 10:00', { ...DOWN, causes: 'slow homefix', brief: 'Homefix is slow' }),
  aRound('2026-11-28 10:30', { notPassed: ['HF-034'] }),
  aRound('2026-11-29 08:00', DOWN),
];
const summary = (overrides: object = {}) =>
  summaryOf({
    plan: aPlan(),
    lines: LINES,
    period: PERIOD,
    waivers: [WAIVER],
    runs: [],
    baseline: [],
    ...overrides,
  });

describe('the summary', () => {
  it('counts the rounds of its time, and those that there was time for', () => {
    expect(summary()).toMatchObject({ made: 6, expected: 48 });
    expect(summary({ lines: [] })).toMatchObject({ made: 0, last: undefined, applications: [] });
  });

  it('tells how available each application was, and when it changed', () => {
    const { applications, changes, last } = summary();
    expect(applications).toEqual([{ key: 'homefix', name: 'Homefix', available: 3, of: 6 }]);
    expect(changes.map(({ at, brief }) => `${at.slice(11, 16)} ${brief}`)).toEqual([
      '09:00 Homefix is down',
      '10:00 Homefix is slow',
      '10:30 Homefix 8.2, gate post-change',
    ]);
    expect(last?.at).toBe('2026-11-28T10:30:00.000Z');
  });

  it('tells known errors from other failures', () => {
    expect(summary().failures).toEqual([
      { id: 'HF-001', rounds: 3, record: null },
      { id: 'HF-002', rounds: 3, record: null },
      { id: 'HF-034', rounds: 2, record: 'PRB0040012' },
    ]);
  });

  it('lays the middle of its times beside the baseline, over what passed both times', () => {
    const { times } = summary({
      runs: [took(2_000, 1_000), took(4_000, 1_000), took(90_000, 1_000)],
      baseline: [took(2_000, 1_500, 700)],
    });
    expect(times).toEqual({
      scenarios: 2,
      nowMs: 5_000,
      beforeMs: 3_500,
      slowest: [{ id: 'HF-001', nowMs: 4_000, beforeMs: 2_000 }],
    });
    expect(summary({ runs: [took(2_000)] }).times).toBeNull();
  });
});

describe('what people read', () => {
  const text = summaryText(summary({ runs: [took(4_000, 1_000)], baseline: [took(2_000, 1_500)] }), ABOUT);

  it('is a page of plain text', () => {
    expect(text).toBe(`Early life support of Homefix 8.2: the last day
28 November 2026, 08:10 to 29 November 2026, 08:00

At the end: GO
Rounds: 6 of 48, every 30 minutes.
Availability: Homefix 50 % (3 of 6 rounds).
Key pages: 2 scenarios took 5.0 s together, in the baseline 3.5 s: 43 % slower. Most was lost in HF-001 2.0 s, now 4.0 s.

What changed:
- 28 November 2026, 09:00: NO-GO, Homefix is down
- 28 November 2026, 10:00: NO-GO, Homefix is slow
- 28 November 2026, 10:30: GO
Failures:
- HF-001, in 3 rounds
- HF-002, in 3 rounds
Known errors:
- PRB0040012: HF-034, in 2 rounds`);
  });

  it('tells of tries that came to no verdict, in its time', () => {
    const broke = (at: string) => ({ type: 'fault', at, said: 'reports: the disk is full.', told: true });
    const told = (...at: string[]) => summaryText(summary({ lines: [...LINES, ...at.map(broke)] }), ABOUT);
    expect(told('2026-11-28T23:30:01.000Z')).toContain(
      '\nWithout a verdict: 1 try on 28 November 2026, 23:30: reports: the disk is full.\n',
    );
    expect(
      told('2026-11-28T23:30:01.000Z', '2026-11-29T01:00:02.000Z', '2026-11-29T08:00:00.000Z'),
    ).toContain('\nWithout a verdict: 2 tries, the last on 29 November 2026, 01:00: ');
  });

  it('names the least available application in a subject', () => {
    expect(summaryBrief(summary(), ABOUT)).toBe(
      'Homefix 8.2, hypercare on 29 November 2026: Homefix 50 % available',
    );
    expect(summaryBrief(summary({ lines: [] }), { ...ABOUT, closing: true })).toBe(
      'Homefix 8.2, hypercare has ended: no round was made',
    );
  });

  it('fits a phone in three lines', () => {
    expect(summaryShort(summary(), ABOUT)).toEqual([
      'Availability: Homefix 50 % (3 of 6 rounds).',
      'Key pages: no earlier run tells how long they usually take.',
      '28 November 2026, 10:30: GO',
    ]);
  });

  it('never rounds an outage away', () => {
    const lines = Array.from({ length: 2_000 }, (_, at) =>
      aRound(new Date(Date.parse(PERIOD.from) + at).toISOString(), at === 0 ? DOWN : {}),
    );
    expect(summaryText(summary({ lines }), ABOUT)).toContain('Homefix 99.9 % (1999 of 2000 rounds)');
  });
});

describe('what a round leaves', () => {
  const verdict = (overrides: object) =>
    ({ decision: 'NO-GO', reasons: [], ...overrides }) as unknown as Verdict;
  const cause = (kind: string, ...scenarios: string[]) => ({ kind, application: 'homefix', scenarios });

  it('tells causes apart, whichever comes first and however many scenarios they took down', () => {
    const [one, other] = [cause('slow', 'A'), cause('sign-in', 'B')];
    const key = causesKey(verdict({ causes: [one, other] }));
    expect(causesKey(verdict({ causes: [other, { ...one, scenarios: ['A', 'C'] }] }))).toBe(key);
    expect(causesKey(verdict({ causes: [one] }))).not.toBe(key);
    expect(causesKey(verdict({ causes: [cause('behaviour', 'A')] }))).not.toBe(
      causesKey(verdict({ causes: [cause('behaviour', 'B')] })),
    );
    expect(causesKey(verdict({ reasons: [{ rule: 'everything was run', outcome: 'fail' }] }))).toBe(
      'everything was run',
    );
    expect(causesKey(verdict({ decision: 'GO', causes: [one] }))).toBe('');
  });

  it('counts an application as available where nobody was kept from using it', () => {
    const blocked = anAttempt({ status: 'blocked', trouble: { kind: 'sign-in', application: 'carecase' } });
    const record = aRun({
      applications: [
        anApplication(),
        anApplication({ key: 'carecase', name: 'CareCase' }),
        anApplication({ key: 'homefix', name: 'Homefix' }),
      ],
      scenarios: [
        aScenario(),
        aScenario({ id: 'CT-002', status: 'failed' }),
        aScenario({ id: 'CC-001', application: null, status: 'blocked', attempts: [blocked] }),
        aScenario({ id: 'HF-001', application: 'homefix', status: 'not run' }),
      ],
    });
    expect(availabilityOf([record])).toEqual([
      { key: 'council-tax', name: 'Council Tax', available: true },
      { key: 'carecase', name: 'CareCase', available: false },
    ]);
    expect(notPassedIn([record])).toEqual(['CT-002', 'CC-001']);
  });
});
