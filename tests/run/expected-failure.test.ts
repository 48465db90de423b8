import { setImmediate as turn } from 'node:timers/promises';
import type { TestInfo } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callDefinition } from '../../harness/run/engine/user-code.ts';
import { expectFailure, unexpected } from '../../harness/run/expected-failure.ts';
import { SUPERVISED } from '../../harness/run/supervision.ts';

beforeEach(() => vi.stubEnv(SUPERVISED, '1'));
afterEach(() => vi.unstubAllEnvs());

/** What the worker's runner is told: the arguments of each `fail`. */
function told(retry: number, retries: number): unknown[][] {
  const fail = vi.fn();
  expectFailure({ retry, project: { retries }, fail } as unknown as TestInfo);
  return fail.mock.calls;
}

it('expects the last failure of a scenario, and none that is tried again', () => {
  expect(told(0, 0)).toHaveLength(1);
  expect(told(2, 2)).toHaveLength(1);
  expect(told(0, 1)).toEqual([]);
});

it('expects none where another program reads the verdict', () => {
  vi.stubEnv(SUPERVISED, undefined);
  expect(told(0, 0)).toEqual([]);
});

it('expects none while code of the scenario still runs, although its time was up', async () => {
  let settle = () => {};
  const code = () =>
    new Promise<void>((resolve) => {
      settle = resolve;
    });
  const definition = {
    code,
    options: { timeout: 1 },
    getInvocationParameters: async () => ({ parameters: [], validCodeLengths: [0] }),
  } as unknown as Parameters<typeof callDefinition>[0];
  await expect(callDefinition(definition, { world: {} } as never, 1)).rejects.toThrow('did not finish');
  expect(told(0, 0)).toEqual([]);
  settle();
  await turn();
  expect(told(0, 0)).toHaveLength(1);
});

it('is an unexpected failure to every reporter, unless a project means it', () => {
  const [[, description]] = told(0, 0) as [[boolean, string]];
  const ours = [{ type: 'issue' }, { type: 'fail', description }];
  const test = { expectedStatus: 'failed', annotations: [...ours] } as unknown as TestCase;
  const result = { annotations: [...ours] } as unknown as TestResult;
  unexpected(test, result);
  expect(test.expectedStatus).toBe('passed');
  expect([test.annotations, result.annotations]).toEqual([[{ type: 'issue' }], [{ type: 'issue' }]]);

  const meant = { expectedStatus: 'failed', annotations: [{ type: 'fail' }] } as unknown as TestCase;
  unexpected(meant, { annotations: [...meant.annotations] } as unknown as TestResult);
  expect(meant.expectedStatus).toBe('failed');
});
