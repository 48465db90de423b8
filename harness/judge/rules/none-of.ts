import type { JudgedScenario } from '../scenarios.ts';
import type { Outcome } from '../schema.ts';
import { named, scenarioCount, share } from '../sentences.ts';
import { type Rule, yesRule } from './rule.ts';

export interface NoneOf {
  readonly id: string;
  readonly outcome: Outcome;
  /** The sentence when there is none. */
  readonly clear: string;
  /** What goes between `2 of 24 scenarios` and their names; told whether it speaks of one scenario. */
  readonly wrong: (one: boolean) => string;
  /** What each scenario is followed by, where the reasons differ. */
  readonly detail?: (scenario: JudgedScenario) => string;
}

/** A rule that no scenario may end in one outcome. */
export function noneOf({ id, outcome, clear, wrong, detail }: NoneOf): Rule {
  return yesRule(id, 'none', ({ scenarios }) => {
    const found = scenarios.filter((scenario) => scenario.outcome === outcome);
    const shown = detail ? found.map((one) => ({ ...one, title: `${one.title} (${detail(one)})` })) : found;
    const red = `${share(found.length, scenarios.length)} ${wrong(found.length === 1)}: ${named(shown)}.`;
    return {
      ok: found.length === 0,
      actual: scenarioCount(found.length),
      sentence: found.length === 0 ? clear : red,
      scenarios: found,
    };
  });
}
