import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { unexpected } from './expected-failure.ts';
import { takeRetries } from './no-retry.ts';

/** Stands before all others: what the worker told the runner for the run's sake is no business of theirs. */
export default class FirstReporter implements Reporter {
  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    takeRetries(test, result);
    unexpected(test, result);
  }
}
