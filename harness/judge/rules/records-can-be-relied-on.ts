import type { Reason } from '../schema.ts';
import type { Rule } from './rule.ts';

/** Always asked where something speaks against the records: a rejection or a withdrawal may have been taken out of them. */
export const recordsCanBeReliedOn: Rule = {
  id: 'records can be relied on',
  judge: (_written, { recordsFault }): Reason | null =>
    recordsFault == null
      ? null
      : {
          rule: 'records can be relied on',
          sentence: recordsFault,
          outcome: 'fail',
          actual: 'altered',
          allowed: 'as they were written',
          scenarios: [],
        },
};
