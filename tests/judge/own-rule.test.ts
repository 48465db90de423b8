import { describe, expect, it } from 'vitest';
import { judge, ownRule } from '../../harness/judge/index.ts';
import { defineRule, type OwnRule } from '../../harness/judge/rules/own-rule.ts';
import { aGate, anInput } from './judge-input.ts';

const everyRefund = defineRule({
  allowed: (most) => `at most ${most}`,
  answer: ({ scenarios }, most) => ({
    ok: scenarios.length <= Number(most),
    actual: `${scenarios.length}`,
    sentence: `There are ${scenarios.length} scenarios.`,
    scenarios,
  }),
});

function reason(rule: OwnRule, asked: unknown) {
  const gate = aGate({ ownRules: { few: asked } });
  const verdict = judge(anInput({ gate }), [ownRule('few', rule)]);
  return { decision: verdict.decision, reason: verdict.reasons.find(({ rule: id }) => id === 'few') };
}

describe("a project's own rule", () => {
  it('passes and fails like any other', () => {
    expect(reason(everyRefund, 3)).toMatchObject({
      decision: 'GO',
      reason: {
        outcome: 'pass',
        actual: '3',
        allowed: 'at most 3',
        scenarios: ['CT-001', 'CT-002', 'CT-010'],
      },
    });
    expect(reason(everyRefund, 2)).toMatchObject({ decision: 'NO-GO', reason: { outcome: 'fail' } });
    expect(reason(everyRefund, false).reason).toBeUndefined();
  });

  it.each([
    [
      () => {
        throw new Error('no such column');
      },
      'could not be worked out: no such column',
    ],
    [() => undefined, 'gave no answer with ok, actual and sentence'],
    [() => Promise.resolve({ ok: true, actual: '', sentence: 'Fine.' }), 'gave no answer'],
    [() => ({ ok: 'yes', actual: '', sentence: 'Fine.' }), 'gave no answer'],
    [() => ({ ok: true, actual: '', sentence: '' }), 'gave no answer'],
  ])('that gives no answer fails and says why: %#', (answer, why) => {
    const given = reason({ allowed: 'none', answer: answer as never }, true);
    expect(given.decision).toBe('NO-GO');
    expect(given.reason?.sentence).toContain(`The rule “few” ${why}`);
  });

  it('that nobody brings fails', () => {
    const verdict = judge(anInput({ gate: aGate({ ownRules: { few: true } }) }));
    expect(verdict.decision).toBe('NO-GO');
  });
});
