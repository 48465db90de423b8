import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../harness/cli/hypercare/due.ts';
import type { HypercareLine } from '../../../harness/cli/hypercare/journal.ts';
import { isNews } from '../../../harness/cli/hypercare/state.ts';
import { aPlan, aRound, DOWN, HALF_HOUR } from './lines.ts';

const LONDON = 'Europe/London';
const due = (now: string, ...lines: HypercareLine[]) =>
  dueAt(aPlan(), [aPlan(), ...lines], new Date(`${now.replace(' ', 'T')}Z`), LONDON);
const told = (what: 'daily' | 'closing', day: string): HypercareLine => ({
  type: 'told',
  at: `${day}T${what === 'daily' ? '08' : '18'}:00:01.000Z`,
  what,
  day,
  reference: 'UAT-1',
});

describe('a round', () => {
  it.each([
    ['at the beginning', '2026-11-28 08:10:00', [], true],
    ['again in the same half hour', '2026-11-28 08:29:59', [aRound('2026-11-28 08:10')], false],
    [
      'in the next, although half an hour has not passed',
      '2026-11-28 08:30:01',
      [aRound('2026-11-28 08:10')],
      true,
    ],
    ['where some were missed, once', '2026-11-28 19:12:00', [aRound('2026-11-28 08:10')], true],
    ['after the end', '2026-11-30 18:00:00', [aRound('2026-11-30 17:30')], false],
  ])('%s', (_when, now, rounds, expected) => {
    expect(due(now, ...rounds).round).toBe(expected);
  });

  it('is made once in each half hour in which anybody asks, and never after the end', () => {
    const from = Date.parse('2026-11-28T08:10:00Z');
    const gaps = fc.array(fc.integer({ min: 1, max: 3 * HALF_HOUR }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (each) => {
        const lines: HypercareLine[] = [aPlan()];
        const asked = new Set<number>();
        let now = from;
        for (const gap of each) {
          now += gap;
          const moment = new Date(now);
          if (moment.toISOString() < aPlan().until) asked.add(Math.floor(now / HALF_HOUR));
          const { round, next } = dueAt(aPlan(), lines, moment, LONDON);
          if (round) lines.push(aRound(moment.toISOString()));
          expect(next > moment.toISOString() || moment.toISOString() >= aPlan().until).toBe(true);
        }
        expect(lines.length - 1).toBe(asked.size);
      }),
    );
  });
});

describe('the summary of the day', () => {
  const rounds = [aRound('2026-11-28 08:10'), aRound('2026-11-28 20:00')];

  it.each([
    ['not before the morning', '2026-11-29 07:59:00', rounds, undefined],
    ['in the morning', '2026-11-29 08:00:05', rounds, '2026-11-29'],
    ['once', '2026-11-29 08:30:00', [...rounds, told('daily', '2026-11-29')], undefined],
    ['later, where nobody asked in the morning', '2026-11-29 22:00:00', rounds, '2026-11-29'],
    [
      'not for a day without a round',
      '2026-11-30 09:00:00',
      [...rounds, told('daily', '2026-11-29')],
      undefined,
    ],
    ['not on the first morning', '2026-11-28 08:20:00', [aRound('2026-11-28 08:10')], undefined],
  ])('%s', (_when, now, lines, day) => {
    expect(due(now, ...lines).daily?.day).toBe(day);
  });

  it('begins where the one before ended', () => {
    const lines = [...rounds, told('daily', '2026-11-29'), aRound('2026-11-29 09:00')];
    expect(due('2026-11-30 08:00:00', ...lines).daily).toEqual({
      from: '2026-11-29T08:00:00.000Z',
      to: '2026-11-30T08:00:00.000Z',
      day: '2026-11-30',
    });
  });

  it('goes by the clocks of the project, in summer too', () => {
    const plan = aPlan({ at: '2026-07-01T10:00:00.000Z', until: '2026-07-20T00:00:00.000Z' });
    const lines = [plan, aRound('2026-07-01 10:00')];
    expect(dueAt(plan, lines, new Date('2026-07-02T06:59:00Z'), LONDON).daily).toBeUndefined();
    expect(dueAt(plan, lines, new Date('2026-07-02T07:00:00Z'), LONDON).daily?.to).toBe(
      '2026-07-02T07:00:00.000Z',
    );
  });
});

describe('the end', () => {
  it('is told once, over all of it, and then nothing is left to do', () => {
    const open = due('2026-12-01 03:00:00', aRound('2026-11-28 08:10'));
    expect(open.closing).toMatchObject({ from: aPlan().at, to: aPlan().until });
    expect(open.ended).toBe(false);
    expect(open.daily).toBeUndefined();
    const closed = due('2026-12-01 03:00:00', told('closing', '2026-11-30'));
    expect([closed.closing, closed.ended]).toEqual([undefined, true]);
  });

  it('is open again where the time was made longer', () => {
    const longer = aPlan({ until: '2026-12-04T18:00:00.000Z' });
    const lines = [aPlan(), told('closing', '2026-11-30'), longer];
    expect(dueAt(longer, lines, new Date('2026-12-01T09:00:00Z'), LONDON)).toMatchObject({
      round: true,
      ended: false,
    });
  });

  it('comes again where the time was made longer on its own day', () => {
    const longer = aPlan({ until: '2026-11-30T20:00:00.000Z' });
    const lines = [aPlan(), told('closing', '2026-11-30'), longer];
    expect(dueAt(longer, lines, new Date('2026-11-30T20:00:01Z'), LONDON)).toMatchObject({
      closing: { to: longer.until },
      ended: false,
    });
  });
});

describe('people are told', () => {
  const SLOW = { ...DOWN, causes: 'slow homefix' };
  const go = { decision: 'GO' as const, causes: '' };
  const waived = { decision: 'GO WITH CONDITIONS' as const, causes: '' };
  const down = { decision: 'NO-GO' as const, causes: 'application down homefix' };
  const at = '2026-11-28 09:00';

  it.each([
    ['of the first round', [], go, true],
    ['not of another GO', [aRound(at, { told: true })], go, false],
    ['not of a known error', [aRound(at, { told: true })], waived, false],
    ['when it becomes NO-GO', [aRound(at, { told: true })], down, true],
    ['not of the same NO-GO', [aRound(at, { ...DOWN, told: true }), aRound(at, DOWN)], down, false],
    ['of another cause', [aRound(at, { ...SLOW, told: true })], down, true],
    ['when it is GO again', [aRound(at, { ...DOWN, told: true }), aRound(at, DOWN)], go, true],
    ['again of what nobody was told of', [aRound(at, { told: true }), aRound(at, DOWN)], down, true],
  ])('%s', (_when, rounds, now, expected) => {
    expect(isNews([aPlan(), ...rounds], now)).toBe(expected);
  });

  it('as often as the state changes, whatever comes', () => {
    const states = fc.array(fc.constantFrom(go, waived, down, { ...down, causes: 'slow homefix' }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(states, (all) => {
        const lines: HypercareLine[] = [];
        for (const state of all) lines.push(aRound(at, { ...state, told: isNews(lines, state) }));
        const keys = all.map(({ causes }) => causes);
        const changes = keys.filter((key, place) => place === 0 || key !== keys[place - 1]).length;
        expect(lines.filter((line) => line.type === 'round' && line.told)).toHaveLength(changes);
      }),
    );
  });
});
