import type { Scenario } from '../../gherkin/scenario.ts';
import type { Pack, Project } from '../../project/index.ts';
import { sha256OfMeaning } from '../../record/index.ts';

/** What people carry out by hand for one gate of a release. */
export interface ManualWork {
  readonly project: Project;
  readonly release: { readonly key: string; readonly name: string; readonly change: string };
  readonly gate: { readonly key: string; readonly environment: string };
  /** Every scenario stands in one pack alone, that which holds most. */
  readonly packs: readonly ManualPack[];
}

export interface ManualPack {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
}

/** A scenario of the work, with the pack that it counts for. */
export interface ManualTask {
  readonly pack: Pack;
  readonly scenario: Scenario;
  /** Hash of {@link wordingOf}. */
  readonly wording: string;
}

export function tasksOf({ packs }: ManualWork): ManualTask[] {
  return packs.flatMap(({ pack, scenarios }) =>
    scenarios.map((scenario) => ({ pack, scenario, wording: wordingOf(scenario) })),
  );
}

/** SHA-256 of all that a tester reads of a scenario: when it changes, a result no longer stands for it. */
function wordingOf({ id, title, rule, steps }: Scenario): string {
  const read = steps.map(({ keyword, text, argument }) => ({ keyword, text, argument: argument ?? null }));
  return sha256OfMeaning({ id, title, rule, steps: read });
}
