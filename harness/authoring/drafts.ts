import { isDraft, type Scenario } from '../gherkin/scenario.ts';
import type { Finding } from './finding.ts';
import { at, type Written } from './written.ts';

/** Drafts, each with how many of its steps are not built; without `unbuilt` nobody could look. */
export function draftFindings(
  form: Written,
  scenarios: readonly Scenario[],
  unbuilt?: ReadonlyMap<Scenario, number>,
): Finding[] {
  const first = new Map(scenarios.filter(isDraft).map((one) => [one.outlineLine, one]));
  return [...first.values()].map((draft) => {
    const state = unbuilt === undefined ? 'not looked at yet' : stateOf(draft, unbuilt.get(draft) ?? 0);
    return at('draft', form, { line: draft.outlineLine, column: 3 }, `"${draft.title}": ${state}.`);
  });
}

function stateOf({ steps }: Scenario, open: number): string {
  if (open === 0) return 'all its steps are built: take @draft away to run it';
  return `${open} of its ${steps.length} steps ${open === 1 ? 'is' : 'are'} not built yet`;
}
