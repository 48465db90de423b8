import { describe, expect, it } from 'vitest';
import { judge, verdictLines } from '../../harness/judge/index.ts';
import { aRun, aScenario } from '../run-record.ts';
import { ALL_RULES, aGate, anInput, aPack, aRelease } from './judge-input.ts';

describe('the lines of a verdict', () => {
  it('say the decision first, then every rule, then the counts', () => {
    const lines = verdictLines(judge(anInput()));
    expect(lines[0]).toBe('GO');
    expect(lines[1]).toBe('Council Tax 2026.2 · gate uat-exit · ashdale/uat · CHG0030001');
    expect(lines).toContain('pass  No scenario failed.');
    expect(lines.at(-1)).toBe('3 scenarios: 3 passed');
  });

  it('say what breaks for the service, in its words', () => {
    const scenarios = [aScenario({ status: 'failed', reason: 'The limit let £500.01 through.' })];
    const lines = verdictLines(judge(anInput({ runs: [aRun({ scenarios })] })));
    expect(lines).toContain('What breaks for the service:');
    expect(lines).toContain('- Council Tax, Refunds: The limit let £500.01 through. (CT-001)');
    expect(lines).toContain('pass  The applications answered throughout.');
    expect(lines.length).toBeLessThanOrEqual(22);
  });

  it('say what to do where no scenario explains a NO-GO', () => {
    const lines = verdictLines(judge({ ...anInput(), now: new Date('2027-11-22T08:30:00.000Z') }));
    expect(lines[0]).toBe('NO-GO');
    expect(lines[2]).toBe('What to do: Run its packs again: uat release council-tax-2026-2 --gate uat-exit.');
    expect(lines.length).toBeLessThanOrEqual(22);
  });

  it('say as many rules as fit in full, and how many others are met', () => {
    const release = aRelease({
      requirements: ['CTX-REF-01'],
      notes: [{ id: 'RN-1', text: 'A', scenarios: ['CT-001'], notTested: null }],
    });
    const more = {
      'requirements covered': 100,
      'release notes covered': true,
      'open defects': { high: 0, low: 0 },
    };
    const rules = {
      ...ALL_RULES,
      ...more,
      'passed by risk': { high: 1, medium: 1 },
      'run by risk': { high: 1, medium: 1 },
    };
    const lines = verdictLines(judge(anInput({ release, gate: aGate({ rules }), defects: [] })), 60);
    expect(lines[0]).toBe('GO');
    expect(lines).toContain('pass  No scenario failed.');
    expect(lines.at(-3)).toMatch(/^pass {2}and \d+ more rules$/);
    expect(lines.length).toBeLessThanOrEqual(22);
  });

  it.each([40, 80, 132])('fit a screen of %i columns, however much failed', (width) => {
    const scenarios = Array.from({ length: 60 }, (_, at) =>
      aScenario({
        id: `CT-${100 + at}`,
        title: `A refund ${'that takes many words to describe '.repeat(3)}${'x'.repeat(200)}`,
        status: (['failed', 'blocked', 'undefined', 'flaky', 'not run'] as const)[at % 5] ?? 'failed',
      }),
    );
    const runs = [aRun({ scenarios, state: 'interrupted', environment: 'live', release: null })];
    const lines = verdictLines(judge(anInput({ packs: [aPack({ planned: scenarios })], runs })), width);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.length).toBeLessThanOrEqual(22);
    expect(lines[0]).toBe('NO-GO');
    expect(lines.filter((line) => line.startsWith('FAIL  '))).toHaveLength(7);
  });

  it('obey no control character of a title', () => {
    const nasty = aScenario({ title: 'Clear\u001b[2J the\u0007 screen\r\nGO\u202e', status: 'failed' });
    const text = verdictLines(judge(anInput({ runs: [aRun({ scenarios: [nasty] })] }))).join('\n');
    expect(text).toContain('Clear [2J the screen GO');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
