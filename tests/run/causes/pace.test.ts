import { describe, expect, it } from 'vitest';
import { runLines } from '../../../harness/cli/run-lines.ts';
import type { Project } from '../../../harness/project/index.ts';
import { causeLines } from '../../../harness/run/causes/cause-lines.ts';
import { causesOf } from '../../../harness/run/causes/causes-of.ts';
import { slowedIn } from '../../../harness/run/causes/pace.ts';
import type { RunRecord, ScenarioRecord, Trouble } from '../../../harness/run/schema.ts';
import { anApplication, anAttempt, aRun, aScenario } from '../../run-record.ts';

const IDS = ['CT-001', 'CT-002', 'CT-003', 'CT-004'];
const passed = (id: string, durationMs: number): ScenarioRecord =>
  aScenario({ id, attempts: [anAttempt({ durationMs })] });
const red = (id: string, durationMs: number, trouble: Trouble): ScenarioRecord =>
  aScenario({
    id,
    status: 'blocked',
    reason: `${id} took too long.`,
    attempts: [anAttempt({ status: 'blocked', durationMs, trouble })],
  });
/** A run in which every scenario took so long. */
const earlier = (day: number, ms: number, overrides: Partial<RunRecord> = {}): RunRecord =>
  aRun({
    id: `run-${day}`,
    started: `2026-11-${String(day).padStart(2, '0')}T07:00:00.000Z`,
    scenarios: IDS.map((id) => passed(id, ms)),
    ...overrides,
  });
const PAST = [earlier(21, 9_000), earlier(20, 3_100), earlier(19, 2_900), earlier(18, 3_000)];
const slowRun = (...scenarios: ScenarioRecord[]) => aRun({ scenarios });
const ALL_SLOW = slowRun(...IDS.map((id) => passed(id, 9_300)));

describe('an application that is slow everywhere', () => {
  it('is told by its times in earlier runs, with when it was at its usual speed', () => {
    expect(slowedIn(ALL_SLOW, PAST)).toEqual([
      {
        application: 'council-tax',
        scenarios: 4,
        times: 3.1,
        tookMs: 9_300,
        usualMs: 3_000,
        lastUsual: { at: '2026-11-20T07:00:00.000Z', version: '2026.2' },
      },
    ]);
  });

  it.each([
    [
      'one page alone is slow',
      slowRun(passed('CT-001', 60_000), ...IDS.slice(1).map((id) => passed(id, 3_000))),
      PAST,
    ],
    ['it takes a little longer', slowRun(...IDS.map((id) => passed(id, 5_000))), PAST],
    [
      'it is twice nothing',
      slowRun(...IDS.map((id) => passed(id, 900))),
      PAST.map((_, at) => earlier(20 - at, 300)),
    ],
    ['too few can be compared', slowRun(passed('CT-001', 9_300), passed('CT-002', 9_300)), PAST],
    ['there is no history', ALL_SLOW, []],
    ['one earlier run says little', ALL_SLOW, [earlier(20, 3_000)]],
    ['earlier runs were elsewhere', ALL_SLOW, PAST.map((one) => ({ ...one, environment: 'live' }))],
    ['fewer browsers were at it', ALL_SLOW, PAST.map((one) => ({ ...one, workers: 1 }))],
    [
      'nothing passed',
      slowRun(...IDS.map((id) => red(id, 9_300, { kind: 'sign-in', about: 'clerk' }))),
      PAST,
    ],
  ])('is not said where %s', (_why, run, past) => {
    expect(slowedIn(run, past)).toEqual([]);
  });

  it('goes by the runs of its own scenarios, however many of others lie between', () => {
    const others = Array.from({ length: 80 }, (_, at) =>
      earlier(21, 1_000, { id: `other-${at}`, scenarios: [passed('HF-001', 1_000)] }),
    );
    expect(slowedIn(ALL_SLOW, [...others, ...PAST])).toEqual(slowedIn(ALL_SLOW, PAST));
  });

  it('counts what failed for it with the time that it had', () => {
    const run = slowRun(...IDS.map((id) => red(id, 30_000, { kind: 'slow' })));
    expect(slowedIn(run, PAST)[0]).toMatchObject({ scenarios: 4, times: 10 });
  });

  it('is one cause of all that was not answered in time, and of no other failure', () => {
    const run = slowRun(
      passed('CT-001', 9_300),
      red('CT-002', 30_000, { kind: 'slow' }),
      red('CT-003', 30_000, { kind: 'slow' }),
      red('CT-004', 30_000, { kind: 'hang', about: 'GET /letters' }),
      passed('CT-005', 9_000),
      red('CT-006', 9_000, { kind: 'behaviour' }),
    );
    const past = PAST.map((one) => ({ ...one, scenarios: [...one.scenarios, passed('CT-005', 2_900)] }));
    const [cause, other, ...more] = causesOf(run, past, slowedIn(run, past));
    expect(more).toEqual([]);
    expect(other?.kind).toBe('behaviour');
    expect(cause?.scenarios).toEqual(['CT-002', 'CT-003', 'CT-004']);
    const lines = cause === undefined ? [] : causeLines(cause, 'Europe/London');
    expect(lines[0]).toBe(
      'Council Tax is slow everywhere: 4 scenarios took 3.1 times as long as in earlier runs (9.3 s, before 3.0 s). CT-002 took too long.',
    );
    expect(lines[1]).toBe(
      'Took down 3 scenarios (CT-002, CT-003, CT-004). Last at its usual speed 20 November 2026, 07:00 on version 2026.2.',
    );
  });

  it('is said of a run in which all passed, too', () => {
    const project = { settings: { timeZone: 'Europe/London' }, paths: { reports: '/r' } } as Project;
    const lines = runLines({ ...ALL_SLOW, slowed: slowedIn(ALL_SLOW, PAST) }, project);
    const at = lines.findIndex((line) => line.startsWith('! Council Tax is slow everywhere: 4 scenarios'));
    expect(
      lines
        .slice(at, at + 3)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toContain('Last at its usual speed 20 November 2026');
  });

  it('is said of each application by itself', () => {
    const two = (ms: number, other: number): Partial<RunRecord> => ({
      applications: [
        anApplication(),
        anApplication({ key: 'homefix', name: 'Homefix', versionBefore: '8.1' }),
      ],
      scenarios: IDS.flatMap((id) => [
        passed(id, ms),
        aScenario({ id: `HF-${id}`, application: 'homefix', attempts: [anAttempt({ durationMs: other })] }),
      ]),
    });
    const past = [20, 19].map((day) => earlier(day, 0, two(3_000, 3_000)));
    expect(slowedIn(aRun(two(3_000, 8_000)), past).map(({ application }) => application)).toEqual([
      'homefix',
    ]);
  });
});
