import type { TestInfo } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { isRed, type Outcome } from './engine/outcome.ts';

/** The runner's annotation of a test that must not be tried again. */
const FINAL = 'not executable';

/**
 * Marks, in the worker, a test that ended undefined, ambiguous or pending: it would end so as often as it is tried,
 * and each failed try costs a new worker.
 */
export function markFinal(info: TestInfo, outcome: Outcome): void {
  if (!isRed(outcome)) info.annotations.push({ type: FINAL, description: outcome.status });
}

/** Keeps, in the main process, the runner from trying such a test again: it asks `retries` after the reporters. */
export function takeRetries(test: TestCase, result: TestResult): void {
  if (result.annotations.some(({ type }) => type === FINAL)) test.retries = 0;
}
