import { expect, it } from 'vitest';
import { judge, whatNext } from '../../harness/judge/index.ts';
import { NO_RULES } from '../../harness/judge/reasons.ts';
import { ALWAYS, RULES } from '../../harness/judge/rules/index.ts';
import { anInput } from './judge-input.ts';

const verdict = judge(anInput());
const failing = (rule: string) =>
  whatNext({ ...verdict, decision: 'NO-GO', reasons: [...verdict.reasons, { ...NO_RULES, rule }] });

it.each([...RULES, ...ALWAYS, { id: NO_RULES.rule }])(
  '“$id” says what to do where it is not met',
  ({ id }) => {
    expect(failing(id)).toMatch(/^[A-Z][^{}]*\.$/);
  },
);

it('what took most scenarios down comes before any rule', () => {
  const about = { kind: 'sign-in' as const, application: 'homefix', scenarios: ['HF-001'], lastWorked: null };
  const causes = [{ ...about, sentence: 'Nobody gets in.', brief: 'sign-in', next: 'Sign in by hand once.' }];
  const reasons = [{ ...NO_RULES, rule: 'nothing blocked' }];
  expect(whatNext({ ...verdict, decision: 'NO-GO', reasons, causes })).toBe('Sign in by hand once.');
});

it('a pack’s own rule says the same, a rule of the project nothing, and a GO nothing', () => {
  expect(failing('nothing flaky (Council Tax smoke)')).toBe(failing('nothing flaky'));
  expect(failing('no weekend on call')).toBeNull();
  expect(whatNext(verdict)).toBeNull();
});
