import { expect, test } from 'vitest';
import { Pending, Skipped } from '../../../harness/run/engine/not-run.ts';
import { outcomeOfResult, outcomeOfSignal, worst } from '../../../harness/run/engine/outcome.ts';
import { StepStatus } from '../../../harness/run/schema.ts';

test('the worst of all outcomes counts, whatever their order', () => {
  const order = ['passed', 'skipped', 'pending', 'undefined', 'ambiguous', 'blocked', 'failed'] as const;
  expect([...order].sort()).toEqual([...StepStatus.options].sort());
  for (const [rank, status] of order.entries()) {
    const others = order.slice(0, rank).map((one) => ({ status: one }));
    expect(worst([{ status }, ...others]).status).toBe(status);
    expect(worst([...others, { status }]).status).toBe(status);
  }
});

test('nothing at all is passed; of two that are equally bad the first tells its reason', () => {
  expect(worst([]).status).toBe('passed');
  expect(
    worst([
      { status: 'failed', reason: 'first' },
      { status: 'failed', reason: 'second' },
    ]).reason,
  ).toBe('first');
});

test('only the words skipped and pending, returned or thrown, are signals', () => {
  expect(outcomeOfResult('skipped').status).toBe('skipped');
  expect(outcomeOfResult('pending').status).toBe('pending');
  for (const result of [undefined, true, 'Pending', 0, {}])
    expect(outcomeOfResult(result).status).toBe('passed');
  expect(outcomeOfSignal(new Pending('no form yet'))).toEqual({ status: 'pending', reason: 'no form yet' });
  expect(outcomeOfSignal(new Skipped('no such module'))).toEqual({
    status: 'skipped',
    reason: 'no such module',
  });
  expect(outcomeOfSignal(new Error('skipped'))).toBeUndefined();
});
