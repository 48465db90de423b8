import { parseFeature } from '../../harness/gherkin/parse.ts';
import { planFeature } from '../../harness/gherkin/plan.ts';
import type { Scenario } from '../../harness/gherkin/scenario.ts';

export const URI = 'features/council-tax/refunds.feature';

/** The scenarios of a feature's text. */
export function planned(text: string): Scenario[] {
  return planFeature(parseFeature(URI, text));
}
