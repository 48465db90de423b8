import { noneOf } from './none-of.ts';

export const nothingBlocked = noneOf({
  id: 'nothing blocked',
  outcome: 'blocked',
  clear: 'The applications answered throughout.',
  wrong: () => 'could not be finished because an application did not answer',
});
