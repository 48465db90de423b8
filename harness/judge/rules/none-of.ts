import type { JudgedScenario } from '../scenarios.ts';
import type { Outcome } from '../schema.ts';
import { named, scenarioCount, share } from '../sentences.ts';
import { type Rule, yesRule } from './rule.ts';

const REASONS_AT_MOST = 2;

export interface NoneOf {
  readonly id: string;
  readonly outcome: Outcome;
  /** The sentence when there is none. */
  readonly clear: string;
  /** What goes between `2 of 24 scenarios` and their names; told whether it speaks of one scenario. */
  readonly wrong: (one: boolean) => string;
  /** Whether the sentence goes on with the reasons of the scenarios. */
  readonly withReasons?: boolean;
}

/** A rule that no scenario may end in one outcome. */
export function noneOf({ id, outcome, clear, wrong, withReasons = false }: NoneOf): Rule {
  return yesRule(id, 'none', ({ scenarios }) => {
    const found = scenarios.filter((scenario) => scenario.outcome === outcome);
    const red = `${share(found.length, scenarios.length)} ${wrong(found.length === 1)}: ${named(found)}.${withReasons ? reasons(found) : ''}`;
    return {
      ok: found.length === 0,
      actual: scenarioCount(found.length),
      sentence: found.length === 0 ? clear : red,
      scenarios: found,
    };
  });
}

/** The different reasons, as long as there are few. */
function reasons(found: readonly JudgedScenario[]): string {
  const unique = [...new Set(found.map((scenario) => scenario.reason.replace(/\.$/, '')))];
  return unique.length <= REASONS_AT_MOST ? unique.map((reason) => ` ${reason}.`).join('') : '';
}
