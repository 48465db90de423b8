import type { PlannedStep, Scenario } from '../gherkin/scenario.ts';
import { isDraft, isManual } from '../gherkin/scenario.ts';
import type { StepIndex } from '../gherkin/step-index.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import type { FeatureFacts, StepFacts, ValueFacts } from './facts.ts';
import type { KnownSteps } from './known-steps.ts';
import { takesPeople } from './person-blanks.ts';
import { stepsWithin } from './phrases.ts';
import type { Written } from './written.ts';

/** Which steps fit and which do not, and what stands in the blanks of those that do; each line of a feature once. */
export function stepFacts(
  feature: Written,
  scenarios: readonly Scenario[],
  known: KnownSteps,
): Pick<FeatureFacts, 'steps' | 'uses' | 'values'> & { unbuilt: ReadonlyMap<Scenario, number> } {
  const index = known.scope(feature.uri);
  const steps = new Map<string, StepFacts>();
  const uses = new Map<number, readonly [number, string, number]>();
  const values = new ValueCount(feature, known);
  const unbuilt = new Map<Scenario, number>();
  for (const scenario of scenarios) {
    for (const step of scenario.steps) {
      const { text, line, argument } = step;
      const found = index.matches(text).map((one) => known.placeOf(one));
      noteUses(uses, index, known, step);
      const [place] = found;
      if (found.length === 1 && place !== undefined) {
        const columns = argument?.dataTable?.rows[0]?.cells.map(({ value }) => value) ?? [];
        values.add(place, text, columns, scenario, line);
        continue;
      }
      if (found.length === 0) unbuilt.set(scenario, (unbuilt.get(scenario) ?? 0) + 1);
      const key = `${line} ${text}`;
      const isOpen = isDraft(scenario) || hasOpenBlank(scenario, text);
      const excused = isManual(scenario) || (found.length === 0 && isOpen);
      if (excused || steps.has(key)) continue;
      const column = feature.steps.get(line)?.location.column ?? 1;
      steps.set(key, {
        text,
        line,
        column,
        candidates: found,
        ...(found.length === 0 ? meant(index, text, known) : {}),
      });
    }
  }
  return { steps: oneALine([...steps.values()]), uses: [...uses.values()], values: values.all(), unbuilt };
}

/** What a phrase stands for is in use where the phrase is. */
function noteUses(
  uses: Map<number, readonly [number, string, number]>,
  index: StepIndex<StepMatcher>,
  known: KnownSteps,
  step: PlannedStep,
): void {
  for (const { text } of [step, ...stepsWithin(step, index)])
    for (const place of index.matches(text).map((one) => known.placeOf(one)))
      if (!uses.has(place)) uses.set(place, [place, text, step.line]);
}

/** An outline's blank that no column fills is told of by itself. */
function hasOpenBlank({ line, outlineLine }: Scenario, text: string): boolean {
  return line !== outlineLine && /<[^<>]+>/.test(text);
}

/** An outline's rows make many steps of one line: the first says enough. */
function oneALine(steps: readonly StepFacts[]): StepFacts[] {
  return [...new Map([...steps].reverse().map((step) => [step.line, step])).values()].reverse();
}

function meant(
  index: StepIndex<StepMatcher>,
  text: string,
  known: KnownSteps,
): Pick<StepFacts, 'nearest' | 'elsewhere'> {
  const elsewhere = known.elsewhere(text);
  if (elsewhere !== undefined) return { elsewhere };
  const nearest = known.nearest(index, text);
  return nearest === undefined ? {} : { nearest };
}

/** Values that could be names: numbers and amounts are not. */
const NAME = /^[^\d<>]{3,60}$/;

class ValueCount {
  private readonly counts = new Map<string, ValueFacts>();
  private readonly feature: Written;
  private readonly known: KnownSteps;
  private readonly ofPeople = new Map<string, boolean>();

  constructor(feature: Written, known: KnownSteps) {
    this.feature = feature;
    this.known = known;
  }

  add(place: number, text: string, columns: readonly string[], scenario: Scenario, line: number): void {
    if (text.includes('"'))
      for (const [number, found] of [...text.matchAll(/"([^"]*)"/g)].entries())
        this.count(`${place}#${number}`, found[1] ?? '', scenario, line);
    for (const name of columns) this.count(`${place}#columns`, name, scenario, line);
  }

  all(): ValueFacts[] {
    return [...this.counts.values()];
  }

  private count(blank: string, value: string, scenario: Scenario, line: number): void {
    if (!NAME.test(value) && !this.isForPeople(blank)) return;
    const key = `${blank} ${value}`;
    const before = this.counts.get(key);
    const place = before ?? this.placeOf(value, scenario, line);
    this.counts.set(key, {
      blank,
      value,
      count: (before?.count ?? 0) + 1,
      line: place.line,
      column: place.column,
    });
  }

  /** Whoever is named by a number is a person all the same. */
  private isForPeople(blank: string): boolean {
    const known = this.ofPeople.get(blank) ?? takesPeople(blank, this.known);
    this.ofPeople.set(blank, known);
    return known;
  }

  /** A value that a row of an outline brought stands in that row. */
  private placeOf(value: string, scenario: Scenario, line: number): { line: number; column: number } {
    const step = this.feature.steps.get(line);
    const cell = this.feature.rows.get(scenario.line)?.find((one) => one.value === value);
    const location =
      cell !== undefined && step?.text.includes(value) !== true ? cell.location : step?.location;
    return { line: location?.line ?? line, column: location?.column ?? 1 };
  }
}
