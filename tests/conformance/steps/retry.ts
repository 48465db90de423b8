import { Given } from '@cucumber/cucumber';
import { test } from '@playwright/test';

// A failure starts a new worker, in which a counter of this file would begin again: the runner says which attempt it is.

Given('a step that always passes', () => {});

Given('a step that passes the second time', () => {
  if (attempt() < 2) throw new Error('Exception in step');
});

Given('a step that passes the third time', () => {
  if (attempt() < 3) throw new Error('Exception in step');
});

Given('a step that always fails', () => {
  throw new Error('Exception in step');
});

function attempt(): number {
  return test.info().retry + 1;
}
