import type { TestInfo } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { SUPERVISED } from './supervision.ts';

/** What the runner calls a test that is meant to fail, and what we write beside it, as a project may mean it so too. */
const ANNOTATION = { type: 'fail', description: 'its worker goes on' };

/**
 * Has the runner, in the worker, expect the failure that follows, so that the next scenario need not wait for a new
 * worker and a new browser (docs/adr/0026). Not where the runner is to try again, where code of the scenario `goesOn`,
 * which would get into the next one, and not where another program reads the runner's own verdict.
 */
export function expectFailure(info: TestInfo, { goesOn }: { readonly goesOn: boolean }): void {
  const isLast = info.retry >= info.project.retries;
  if (isLast && process.env[SUPERVISED] !== undefined && !goesOn) info.fail(true, ANNOTATION.description);
}

/** Makes, in the main process, a failure that we let the runner expect what it is, before any reporter sees it. */
export function unexpected(test: TestCase, result: TestResult): void {
  if (!result.annotations.some(isOurs)) return;
  test.expectedStatus = 'passed';
  for (const { annotations } of [test, result]) {
    const others = annotations.filter((one) => !isOurs(one));
    annotations.splice(0, annotations.length, ...others);
  }
}

function isOurs({ type, description }: { type: string; description?: string }): boolean {
  return type === ANNOTATION.type && description === ANNOTATION.description;
}
