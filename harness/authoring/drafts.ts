import { isDraft, type Scenario } from '../gherkin/scenario.ts';
import type { Finding } from './finding.ts';
import { at, type Written } from './written.ts';

/** Drafts, each with how many of its steps are not built. */
export function draftFindings(
  form: Written,
  scenarios: readonly Scenario[],
  unbuilt?: ReadonlyMap<Scenario, number>,
): Finding[] {
  const first = new Map(scenarios.filter(isDraft).map((one) => [one.outlineLine, one]));
  return [...first.values()].map((draft) => {
    const open = unbuilt?.get(draft) ?? 0;
    const state =
      open === 0
        ? 'all its steps are built: take @draft away to run it'
        : `${open} of its ${draft.steps.length} steps ${open === 1 ? 'is' : 'are'} not built yet`;
    return at('draft', form, { line: draft.outlineLine, column: 3 }, `"${draft.title}": ${state}.`);
  });
}
