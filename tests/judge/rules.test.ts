import { describe, expect, it } from 'vitest';
import { type JudgeInput, judge } from '../../harness/judge/index.ts';
import type { RunRecord } from '../../harness/run/schema.ts';
import { anApplication, anAttempt, aRun, aScenario } from '../run-record.ts';
import {
  ALL_RULES,
  aGate,
  anInput,
  aPack,
  aRelease,
  failing,
  reasonOf,
  sentences,
  withScenario,
  withStatuses,
} from './judge-input.ts';

const second = { id: 'CT-002', title: 'Nobody authorises a refund of their own' };

describe('maximum failures', () => {
  it('names what failed', () => {
    const runs = [withStatuses('failed', 'failed', 'passed')];
    expect(failing({ runs })).toEqual([
      '2 of 3 scenarios failed: CT-001 A refund within the limit waits for authorisation; ' +
        'CT-002 Nobody authorises a refund of their own. None may fail.',
    ]);
  });
  it('lets through as many as it says and no more', () => {
    const gate = aGate({ rules: { ...ALL_RULES, 'maximum failures': 1 } });
    expect(judge(anInput({ gate, runs: [withStatuses('failed', 'passed', 'passed')] })).decision).toBe('GO');
    expect(failing({ gate, runs: [withStatuses('failed', 'failed', 'passed')] })[0]).toMatch(
      /At most 1 may fail\.$/,
    );
  });
  it('keeps the ids of all, however many the sentence names', () => {
    const scenarios = Array.from({ length: 9 }, (_, at) => aScenario({ id: `CT-10${at}`, status: 'failed' }));
    const reason = reasonOf('maximum failures', {
      packs: [aPack({ planned: scenarios })],
      runs: [aRun({ scenarios })],
    });
    expect(reason.sentence).toMatch(/^All 9 scenarios failed: .*; and 5 more\. None may fail\.$/);
    expect(reason.scenarios).toHaveLength(9);
  });
});

describe('what is neither passed nor failed', () => {
  it('blocked', () => {
    expect(failing(withScenario({ status: 'blocked' }))).toEqual([
      '1 of 3 scenarios could not be finished because an application did not answer: ' +
        'CT-001 A refund within the limit waits for authorisation.',
    ]);
  });
  it.each(['undefined', 'ambiguous', 'pending'] as const)('%s', (status) => {
    const [sentence] = failing(withScenario({ status, reason: 'The step “I pay” has no definition' }));
    expect(sentence).toContain('1 of 3 scenarios cannot be carried out yet: CT-001');
    expect(sentence).toContain('authorisation. The step “I pay” has no definition.');
  });
  it('a draft, even one that passed', () => {
    const [sentence] = failing(withScenario({ tags: ['@CT-001', '@draft'] }));
    expect(sentence).toContain('cannot be carried out yet: CT-001');
    expect(sentence).toContain('authorisation. It is still a draft.');
  });
  it('flaky, which is never counted as passed', () => {
    const input = withScenario({ status: 'flaky' });
    expect(failing(input)[0]).toContain('passed only when tried again');
    expect(judge(anInput(input)).counts).toMatchObject({ passed: 2, flaky: 1 });
  });
});

describe('everything was run', () => {
  it('misses a scenario that was planned and is in no run', () => {
    const planned = [...aRun().scenarios, aScenario({ ...second, id: 'CT-099', title: 'A bill is sent' })];
    expect(failing({ packs: [aPack({ planned })] })).toEqual([
      '1 of 4 scenarios was not run: CT-099 A bill is sent. All must be run.',
    ]);
  });
  it.each([{ status: 'not run' }, { status: 'skipped' }] as const)('counts %o as not run', (overrides) => {
    expect(failing(withScenario(overrides))[0]).toContain('1 of 3 scenarios was not run: CT-001');
  });
  it.each([{ attempts: [] }, { attempts: [anAttempt({ steps: [] })] }])(
    'no evidence is no pass: %#',
    (none) => {
      expect(failing(withScenario(none))[0]).toContain('1 of 3 scenarios was not run: CT-001');
    },
  );
  it('misses a pack that has no run, and one that nobody knows', () => {
    const gate = aGate({ packs: ['council-tax-regression', 'smoke', 'ghost'] });
    const packs = [aPack(), aPack({ key: 'smoke', name: 'Smoke', planned: [] })];
    expect(failing({ gate, packs })).toEqual([
      'Nothing is known of ghost, which this gate asks for. There is no run of Smoke.',
      'The pack Smoke holds no scenario.',
    ]);
  });
});

describe("version is the release's", () => {
  it.each([
    [
      { versionBefore: '2026.1', versionAfter: '2026.1' },
      'Council Tax 2026.1 was tested; the release is 2026.2.',
    ],
    [{ versionAfter: '2026.3' }, 'Council Tax changed from 2026.2 to 2026.3 during the run.'],
    [
      { versionAfter: null },
      'The version of Council Tax after the run is not known, so it may have changed meanwhile.',
    ],
    [
      { versionBefore: null },
      'The version of Council Tax that was tested is not known; the release is 2026.2.',
    ],
    [
      { versionSource: 'unknown' },
      'The version of Council Tax that was tested is not known; the release is 2026.2.',
    ],
    [{ versionSource: 'attested' }, 'Nobody is named who attested the version of Council Tax.'],
  ] as const)('%o', (overrides, sentence) => {
    expect(failing({ runs: [aRun({ applications: [anApplication(overrides)] })] })).toEqual([sentence]);
  });
  it('asks for every application of the release', () => {
    const applications = { ...aRelease().applications, homefix: { from: '8.1', to: '8.2' } };
    const verdict = judge(anInput({ release: aRelease({ applications }) }));
    expect(sentences(verdict.reasons)).toEqual(['No run tested homefix, which the release names.']);
    expect(verdict.applications.map((one) => [one.key, one.decision])).toEqual([
      ['council-tax', 'GO'],
      ['homefix', 'NO-GO'],
    ]);
  });
});

describe('evidence no older than', () => {
  it('is measured from the oldest attempt, to the millisecond', () => {
    const started = Date.parse(aRun().started);
    const at = (age: number) => ({ now: new Date(started + age) });
    expect(judge(anInput(at(48 * 3_600_000))).decision).toBe('GO');
    expect(failing(at(48 * 3_600_000 + 1))).toEqual([
      'The oldest evidence is of 22 November 2026 at 07:15, 48 hours before the verdict. ' +
        'At most 48 hours is allowed: run it again.',
    ]);
  });
  it('an old attempt in a resumed run counts by its own time', () => {
    const old = anAttempt({ started: '2026-11-19T07:00:00.000Z', ended: '2026-11-19T07:01:00.000Z' });
    const [sentence] = failing(withScenario({ attempts: [old] }));
    expect(sentence).toContain('The oldest evidence is of 19 November 2026 at 07:00, 3 days before');
  });
  it.each([
    ['from the future', { now: new Date('2026-11-22T07:00:00Z') }, /after the verdict: a clock is wrong/],
    ['set back', withScenario({ attempts: [anAttempt({ ended: '2026-11-22T07:00:00.000Z' })] }), /set back/],
    ['not a time', { runs: [aRun({ started: 'yesterday' })] }, /cannot be read/],
  ] as const)('a clock %s', (_, input, sentence) => {
    expect(failing(input as Partial<JudgeInput>)[0]).toMatch(sentence);
  });
  it('understands words as well as milliseconds', () => {
    const rules = { ...ALL_RULES, 'evidence no older than': '30 minutes' };
    expect(failing({ gate: aGate({ rules }) })[0]).toContain('At most 30 minutes is allowed');
  });
});

describe('runs belong to this gate', () => {
  it.each([
    [{ environment: 'live' }, 'was made on live, not on uat.'],
    [{ council: 'thornby' }, 'was made for the council thornby, not for ashdale.'],
    [{ release: null }, 'was made for no release.'],
    [{ release: 'council-tax-2026-1' }, 'was made for council-tax-2026-1.'],
    [{ change: 'CHG0039999' }, 'names the change CHG0039999.'],
  ] as const)('%o', (overrides, end) => {
    const run = aRun(overrides);
    expect(failing({ runs: [run] })).toEqual([`Run ${run.id} ${end}`]);
  });
  it('refuses a run of a pack that has changed since', () => {
    expect(failing({ packs: [aPack({ sha256: 'c'.repeat(64) })] })[0]).toContain(
      'before the pack was changed',
    );
  });
  it('takes an environment with its council', () => {
    expect(judge(anInput({ gate: aGate({ environment: 'ashdale/uat' }) })).decision).toBe('GO');
  });
});

describe('runs are complete', () => {
  it.each([
    [{ state: 'interrupted' }, /was interrupted before everything was done\.$/],
    [{ state: 'running', ended: null }, /has not ended before everything was done\.$/],
    [
      { problems: [{ where: 'AfterAll in steps/hooks.ts', message: 'Error: the queue\u001b[31m is gone.' }] },
      /AfterAll in steps\/hooks\.ts went wrong: Error: the queue \[31m is gone\.$/,
    ],
    [
      { problems: [{ where: 'runner', message: 'The time for all of it, 5 minutes, was up.' }] },
      /^Run \S+: The time for all of it, 5 minutes, was up\.$/,
    ],
  ] as const)('%o', (overrides, sentence) => {
    expect(failing({ runs: [aRun(overrides as Partial<RunRecord>)] })[0]).toMatch(sentence);
  });
});
