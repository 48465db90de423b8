import { countLine, type Verdict } from '../../judge/index.ts';
import type { SignOff } from './sign-off.ts';

/** What a person saw of a verdict before signing, as the sign-off keeps it. */
export function shownOf(verdict: Verdict): SignOff['shown'] {
  return {
    decision: verdict.decision,
    scenarios: countLine(verdict.counts),
    failures: verdict.failures.reduce((sum, failure) => sum + failure.scenarios.length, 0),
    waived: verdict.conditions.map(({ what }) => what),
    notTested: verdict.notTested.length,
  };
}
