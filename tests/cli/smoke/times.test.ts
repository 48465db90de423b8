import { describe, expect, it } from 'vitest';
import { lengthOfTime } from '../../../harness/cli/length-of-time.ts';
import { budgetOf, spokenLength } from '../../../harness/cli/smoke/budget.ts';
import { untilMoment } from '../../../harness/cli/until.ts';

describe('--until', () => {
  const at = (now: string, written = '06:00', zone = 'Europe/London') =>
    new Date(untilMoment(written, zone, Date.parse(now))).toISOString();

  it.each([
    ['before midnight it is tomorrow', '2026-11-28T23:30:00Z', '2026-11-29T06:00:00.000Z'],
    ['after midnight it is today', '2026-11-29T00:10:00Z', '2026-11-29T06:00:00.000Z'],
    ['five minutes late it has passed', '2026-11-29T06:05:00Z', '2026-11-29T06:00:00.000Z'],
    ['in summer it is an hour earlier', '2026-07-25T23:30:00Z', '2026-07-26T05:00:00.000Z'],
    ['when the clocks went back that night', '2026-10-24T22:30:00Z', '2026-10-25T06:00:00.000Z'],
    ['when they went forward', '2026-03-28T23:30:00Z', '2026-03-29T05:00:00.000Z'],
  ])('%s', (_what, now, moment) => {
    expect(at(now)).toBe(moment);
  });

  it('takes a day as well, and refuses what is no time', () => {
    expect(at('2026-11-01T00:00:00Z', '2026-11-29 06:00')).toBe('2026-11-29T06:00:00.000Z');
    for (const wrong of ['6', '24:00', '06:60', '2026-13-01 06:00', '2026-02-30 06:00', 'soon'])
      expect(() => at('2026-11-29T00:00:00Z', wrong)).toThrow(`--until: "${wrong}" is not a time.`);
  });
});

describe('--within', () => {
  it('is read as people write it', () => {
    const read = lengthOfTime('--within');
    expect(['5m', '90s', '2h', '5 minutes', '1 hour', '30 sec'].map(read)).toEqual([
      300_000, 90_000, 7_200_000, 300_000, 3_600_000, 30_000,
    ]);
    for (const wrong of ['5', '0m', 'm', '5 days', '-5m']) expect(() => read(wrong)).toThrow('--within: "');
  });

  it('keeps time for sealing and telling, and says whose time was up', () => {
    const started = Date.parse('2026-11-29T07:00:00Z');
    const budget = budgetOf(300_000, started);
    expect(budget.runsUntil).toBe('2026-11-29T07:04:00.000Z');
    expect(budget.readyMs).toBe(55_000);
    expect(budget.timeIsUp).toBe('The time for all of it, 5 minutes, was up.');
    expect(budget.publishMs(started + 280_000)).toBe(20_000);
    expect(budget.publishMs(started + 400_000)).toBe(15_000);
    expect(budgetOf(40_000, started)).toMatchObject({
      readyMs: 10_000,
      runsUntil: '2026-11-29T07:00:30.000Z',
    });
    // What is left for the last of several releases is no round number, and may be nothing.
    expect(budgetOf(999, started).readyMs).toBe(249);
    expect(budgetOf(-5_000, started)).toMatchObject({
      readyMs: 0,
      runsUntil: '2026-11-29T07:00:00.000Z',
      timeIsUp: 'The time for all of it was up.',
    });
    expect(budgetOf(null).runsUntil).toBeNull();
    expect(spokenLength(90_000)).toBe('90 seconds');
  });
});
