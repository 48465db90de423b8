import type { Reason } from '../schema.ts';
import { weight } from '../waivers/faults.ts';
import type { Rule } from './rule.ts';

/** Always asked where a waiver is about this gate's scenarios; what is wrong fails or warns as the project sets it. */
export const waiversAreInOrder: Rule = {
  id: 'waivers are in order',
  judge: (_written, { waivers, waiverPolicy }): Reason | null => {
    const here = waivers.filter(({ state }) => state !== 'not of this gate');
    if (here.length === 0) return null;
    const faults = here.flatMap((one) => one.faults);
    const fails = faults.some((fault) => weight(fault, waiverPolicy) === 'fail');
    return {
      rule: 'waivers are in order',
      sentence: faults.map(({ sentence }) => sentence).join(' ') || 'Every waiver is in order.',
      outcome: fails ? 'fail' : faults.length > 0 ? 'warn' : 'pass',
      actual: `${here.filter((one) => one.faults.length === 0).length} of ${here.length}`,
      allowed: 'all',
      scenarios: here.flatMap((one) => (one.faults.length > 0 ? [one.scenario] : [])),
    };
  },
};
