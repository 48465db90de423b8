import type { TestInfo } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { expectFailure, unexpected } from '../../harness/run/expected-failure.ts';
import { SUPERVISED } from '../../harness/run/supervision.ts';

beforeEach(() => vi.stubEnv(SUPERVISED, '1'));
afterEach(() => vi.unstubAllEnvs());

/** What the worker's runner is told: the arguments of each `fail`. */
function told(retry: number, retries: number, goesOn = false): unknown[][] {
  const fail = vi.fn();
  expectFailure({ retry, project: { retries }, fail } as unknown as TestInfo, { goesOn });
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

it('expects none while code of the scenario goes on', () => {
  expect(told(0, 0, true)).toEqual([]);
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
