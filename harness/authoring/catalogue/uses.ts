import { expandPhrase } from '../../gherkin/phrases/blanks.ts';
import { phraseOf } from '../../gherkin/phrases/phrase.ts';
import type { PlannedStep, Scenario } from '../../gherkin/scenario.ts';
import type { StepIndex } from '../../gherkin/step-index.ts';
import type { StepScope } from '../../gherkin/step-scope.ts';
import type { StepDefinition } from '../../gherkin/support-types.ts';

/** A place where a step is used. */
export interface Use {
  /** With its keyword: `When I sign out`. */
  readonly text: string;
  /** `features/x.feature:12`, or a line of a phrase file. */
  readonly where: string;
  readonly scenario: string;
  readonly table?: readonly (readonly string[])[];
}

/** Where each definition is used, in the order of the features; steps within phrases count, too. */
export function usesOf(scenarios: readonly Scenario[], scope: StepScope): Map<StepDefinition, Use[]> {
  const uses = new Map<StepDefinition, Use[]>();
  for (const scenario of scenarios) {
    const index = scope(scenario.feature);
    let keyword = 'Given ';
    for (const step of scenario.steps) {
      if (!/^(And|But|\*) /.test(step.keyword)) keyword = step.keyword;
      note(uses, index, scenario, { ...step, keyword }, 0);
    }
  }
  return uses;
}

/** Phrases that lead on and on are told of by the check. */
const DEPTH = 10;

function note(
  uses: Map<StepDefinition, Use[]>,
  index: StepIndex,
  scenario: Scenario,
  step: PlannedStep,
  depth: number,
): void {
  const [definition, other] = index.matches(step.text);
  if (definition === undefined || other !== undefined || depth > DEPTH) return;
  const known = uses.get(definition) ?? [];
  known.push(useOf(scenario, step));
  uses.set(definition, known);
  const phrase = phraseOf(definition);
  if (phrase === undefined) return;
  for (const inner of expandPhrase(phrase, step, (text) => index.matches(text).length > 0))
    note(uses, index, scenario, inner, depth + 1);
}

function useOf({ feature, id }: Scenario, { keyword, text, line, file, argument }: PlannedStep): Use {
  const table = argument?.dataTable?.rows.map((row) => row.cells.map((cell) => cell.value));
  return {
    text: `${keyword}${text}`,
    where: `${file ?? feature}:${line}`,
    scenario: id,
    ...(table === undefined ? {} : { table }),
  };
}
