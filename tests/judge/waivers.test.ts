import { describe, expect, it } from 'vitest';
import { countLine, type JudgeInput, judge, verdictLines } from '../../harness/judge/index.ts';
import { workNote } from '../../harness/prove/index.ts';
import { aRun, aScenario } from '../run-record.ts';
import { anInput, aPack, aRelease, reasonOf, withStatuses } from './judge-input.ts';

const RULE = 'waivers are in order';

function aWaiver(overrides = {}) {
  return {
    scenario: 'CT-001',
    error: 'screen showed something else',
    reason: 'The supplier mends it in 2026.3.',
    record: 'PRB0040012',
    approver: 'Dana Whitlock',
    approvedOn: '2026-11-20',
    expiresOn: '2026-12-15',
    ...overrides,
  };
}

function waived(waiver = {}, overrides: Partial<JudgeInput> = {}): JudgeInput {
  const release = aRelease({ waivers: [aWaiver(waiver)] });
  return anInput({ release, runs: [withStatuses('failed', 'passed', 'passed')], ...overrides });
}

describe('a waiver', () => {
  it('lets its failure through, as a condition, and never as a pass', () => {
    const verdict = judge(waived());
    expect(verdict.decision).toBe('GO WITH CONDITIONS');
    expect(verdict.conditions).toEqual([
      {
        what: 'CT-001 A refund within the limit waits for authorisation: fails, waived under PRB0040012. The supplier mends it in 2026.3.',
        owner: 'Dana Whitlock',
        due: '2026-12-15',
      },
    ]);
    expect(verdict.counts).toMatchObject({ total: 3, passed: 2, failed: 0, waived: 1 });
    expect(verdict.failures[0]).toMatchObject({
      outcome: 'waived',
      reason: 'The screen showed something else',
    });
    expect(verdict.waivers[0]).toMatchObject({ state: 'in use', covered: ['CT-001'], faults: [] });
    expect(verdict.applications[0]?.decision).toBe('GO WITH CONDITIONS');
    expect(reasonOf('maximum failures', waived()).actual).toBe('0 scenarios, and 1 waived');
    expect(verdict.reasons.find(({ rule }) => rule === 'maximum failures')?.sentence).toBe(
      '1 of 3 scenarios failed under a waiver: CT-001 A refund within the limit waits for authorisation.',
    );
  });

  it('is told as waived on the terminal, in the work note and in the counts', () => {
    const verdict = judge(waived());
    expect(countLine(verdict.counts)).toBe('3 scenarios: 2 passed, 1 failed but waived');
    const screen = verdictLines(verdict).join('\n');
    expect(screen).toContain('Condition (Dana Whitlock, by 15 December 2026) CT-001');
    expect(screen).toContain('(CT-001; waived)');
    const facts = { timeZone: 'Europe/London', attachments: [], manifestA: 'a', manifestB: 'b' };
    const note = workNote(verdict, facts);
    expect(note).toContain('GO WITH CONDITIONS: Council Tax 2026.2');
    expect(note).toContain('The screen showed something else. Waived.');
    expect(note).toContain(
      '- CT-001: The supplier mends it in 2026.3. Waiver approved by Dana Whitlock on 2026-11-20 until 2026-12-15 (PRB0040012).',
    );
  });

  it('covers no other error, no other scenario and nothing but failures', () => {
    expect(judge(waived({ error: 'the total is wrong' })).decision).toBe('NO-GO');
    expect(judge(waived({ error: 'the total is wrong' })).waivers[0]?.state).toBe('another error');
    const other = judge(waived({}, { runs: [withStatuses('failed', 'failed', 'passed')] }));
    expect(other.decision).toBe('NO-GO');
    expect(other.counts).toMatchObject({ failed: 1, waived: 1 });
    const blocked = judge(waived({}, { runs: [withStatuses('blocked', 'passed', 'passed')] }));
    expect(blocked.decision).toBe('NO-GO');
    expect(blocked.waivers[0]?.state).toBe('not tried');
    expect(judge(waived({ scenario: 'CT-777' })).waivers[0]?.state).toBe('not of this gate');
  });

  describe('where two runs tried its scenario', () => {
    const inRuns = (...results: Parameters<typeof aScenario>[0][]) => {
      const runs = results.map((result, at) => {
        const scenarios = [aScenario(result), ...aRun().scenarios.slice(1)];
        return aRun({ id: `20261122T071500Z-run-${at}`, scenarios });
      });
      return judge(waived({}, { runs }));
    };
    const known = { status: 'failed', reason: 'The screen showed something else' } as const;

    it('lets through what it covers in both', () => {
      expect(inRuns(known, known).decision).toBe('GO WITH CONDITIONS');
      expect(inRuns(known, {}).counts).toMatchObject({ failed: 0, waived: 1 });
    });

    it.each([
      { status: 'failed', reason: 'The total is £500.01' } as const,
      { status: 'blocked', reason: 'Council Tax did not answer' } as const,
    ])('hides nothing else that one of them met: $status', (other) => {
      for (const verdict of [inRuns(known, other), inRuns(other, known)]) {
        expect(verdict.decision).toBe('NO-GO');
        expect(verdict.counts).toMatchObject({ [other.status]: 1, waived: 0 });
        expect(verdict.failures[0]).toMatchObject({ outcome: other.status, reason: other.reason });
      }
    });
  });

  it('has * for any words, in any case of letters', () => {
    expect(judge(waived({ error: 'THE SCREEN * else' })).decision).toBe('GO WITH CONDITIONS');
    expect(judge(waived({ error: 'else * the screen' })).decision).toBe('NO-GO');
  });

  it("is kept apart from a pack's own rule, too", () => {
    const packs = [aPack({ rules: { 'no failure without a waiver': true } })];
    expect(judge(waived({}, { packs })).decision).toBe('GO WITH CONDITIONS');
  });
});

describe('a bad waiver', () => {
  const rows = ['£499.99', '£500.01'].map((row) =>
    aScenario({ id: `CT-014/${row}`, title: `A refund: ${row}`, status: 'failed' }),
  );
  const outline = { packs: [aPack({ planned: rows })], runs: [aRun({ scenarios: rows })] };

  it.each([
    ['expired', { expiresOn: '2026-11-21' }, {}, 'The waiver of CT-001 expired on 21 November 2026.'],
    [
      'too broad',
      { error: '* the *' },
      {},
      'The waiver of CT-001 is too broad: “* the *” would cover other errors too. Write more of the reason that it covers.',
    ],
    [
      'too broad',
      { scenario: 'CT-014' },
      outline,
      'The waiver of CT-014 is too broad: it has 2 rows. Name the row, for example CT-014/£499.99.',
    ],
    [
      'approved by the tester',
      { approver: ' priya  NAIR' },
      {},
      'The waiver of CT-001 was approved by priya NAIR, who ran the tests.',
    ],
  ])('%s fails the gate and lets nothing through', (kind, waiver, input, sentence) => {
    const bad = waived(waiver, input);
    expect(reasonOf(RULE, bad)).toMatchObject({ outcome: 'fail', sentence });
    expect(judge(bad).decision).toBe('NO-GO');
    expect(judge(bad).counts.waived).toBe(0);
    expect(judge(bad).waivers[0]?.state).toBe('not in order');
    const policy = {
      expired: 'fail',
      'too broad': 'fail',
      unused: 'fail',
      'approved by the tester': 'fail',
    } as const;
    const warned = { ...bad, waiverPolicy: { ...policy, [kind]: 'warn' as const } };
    expect(reasonOf(RULE, warned).outcome).toBe('warn');
    expect(judge(warned).decision).toBe('GO WITH CONDITIONS');
  });

  it('unused, because the scenario passes, warns or fails as the project sets it', () => {
    const runs = [aRun()];
    const sentence = 'The waiver of CT-001 is no longer needed, because it passes: take it out.';
    expect(reasonOf(RULE, waived({}, { runs }))).toMatchObject({ outcome: 'warn', sentence });
    expect(judge(waived({}, { runs })).decision).toBe('GO');
    const waiverPolicy = {
      expired: 'warn',
      'too broad': 'warn',
      unused: 'fail',
      'approved by the tester': 'warn',
    } as const;
    expect(judge(waived({}, { runs, waiverPolicy })).decision).toBe('NO-GO');
  });

  it('approved on a day to come fails, whatever the project sets: a clock may have been set back', () => {
    const waiverPolicy = {
      expired: 'warn',
      'too broad': 'warn',
      unused: 'warn',
      'approved by the tester': 'warn',
    } as const;
    const input = waived({ approvedOn: '2026-11-23' }, { waiverPolicy });
    expect(reasonOf(RULE, input)).toMatchObject({ outcome: 'fail' });
    expect(judge(input).decision).toBe('NO-GO');
  });

  it('holds until the end of its last day, on the clocks of the project', () => {
    const at = (now: string, timeZone: string) =>
      waived({ expiresOn: '2026-11-22' }, { now: new Date(now), timeZone });
    expect(judge(at('2026-11-22T23:30:00Z', 'Europe/London')).decision).toBe('GO WITH CONDITIONS');
    expect(judge(at('2026-11-22T23:30:00Z', 'Europe/Paris')).decision).toBe('NO-GO');
  });
});
