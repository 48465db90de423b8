import { noneOf } from './none-of.ts';

export const nothingFlaky = noneOf({
  id: 'nothing flaky',
  outcome: 'flaky',
  clear: 'No scenario needed a second try.',
  wrong: () => 'passed only when tried again, which does not count as passed',
});
