import { noneOf } from './none-of.ts';

/** Undefined, ambiguous, pending and draft scenarios: none of them can say that the application works. */
export const nothingUndefined = noneOf({
  id: 'nothing undefined',
  outcome: 'not executable',
  clear: 'Every scenario could be carried out.',
  wrong: () => 'cannot be carried out yet',
  withReasons: true,
});
