import { plain } from '../plain.ts';
import type { Reason } from '../schema.ts';
import type { SignOffFact } from '../sign-off-fact.ts';
import { placeName, standing } from '../sign-offs.ts';
import type { Evidence, Rule } from './rule.ts';

/** Always asked where somebody signed: a rejection stops a gate whether or not it asked for that signature. */
export const nobodyRejects: Rule = {
  id: 'nobody rejects',
  judge: (_written, evidence): Reason | null => {
    const rejecting = [...standing(evidence), ...lost(evidence)].filter(
      ({ decision }) => decision === 'reject',
    );
    if (rejecting.length === 0) return null;
    const names = rejecting.map((one) =>
      plain(`${one.name}, ${placeName(one)}${one.lost ? ', whose sign-off was taken away or altered' : ''}`),
    );
    return {
      rule: 'nobody rejects',
      sentence: `The release is rejected by ${names.join('; ')}.`,
      outcome: 'fail',
      actual: `${rejecting.length} rejected`,
      allowed: 'none',
      scenarios: [],
    };
  },
};

/** Sign-offs that stood until somebody took their files away or altered them. */
function lost({ gate, signOffs = [] }: Evidence): SignOffFact[] {
  return signOffs.filter((one) => one.gate === gate.key && one.lost === true);
}
