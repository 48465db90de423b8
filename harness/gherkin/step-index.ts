import type { StepDefinition, StepMatcher } from './support-types.ts';

/** Finds the definitions that match a step's text. */
export interface StepIndex<T extends StepMatcher = StepDefinition> {
  readonly definitions: readonly T[];
  matches(text: string): readonly T[];
}

/**
 * Matching each step against each definition grows as steps × definitions. Here a definition is tried only when
 * the step starts with the definition's literal beginning, and each text is matched once.
 */
export function indexSteps<T extends StepMatcher>(definitions: readonly T[]): StepIndex<T> {
  const byPrefix = definitions.map((definition) => ({
    definition,
    prefix: literalPrefix(definition),
    fits: fitter(definition),
  }));
  const known = new Map<string, readonly T[]>();
  return {
    definitions,
    matches(text) {
      const before = known.get(text);
      if (before) return before;
      const found = byPrefix
        .filter(({ prefix, fits }) => text.startsWith(prefix) && fits(text))
        .map(({ definition }) => definition);
      known.set(text, found);
      return found;
    },
  };
}

/**
 * Cucumber's own match works out the arguments too, which takes ten times as long as asking the Cucumber expression's
 * regular expression. One that was written as such keeps Cucumber's way: its arguments' types may be ambiguous.
 */
function fitter(definition: StepMatcher): (text: string) => boolean {
  const { pattern, expression } = definition;
  const { regexp } = expression;
  if (typeof pattern !== 'string' || regexp === undefined) return (text) => definition.matchesStepName(text);
  return (text) => regexp.test(text);
}

/** What every matching text must begin with; '' for a regular expression, which may begin anyhow. */
function literalPrefix({ pattern }: StepMatcher): string {
  if (typeof pattern !== 'string') return '';
  const literal = /^[^{(/\\]*/.exec(pattern)?.[0] ?? '';
  // `cucumber(s)/gherkin(s)` offers alternatives for the whole word; a parameter can be none of them.
  const wordMayDiffer = literal.length < pattern.length && pattern.charAt(literal.length) !== '{';
  return wordMayDiffer ? literal.replace(/\S*$/, '') : literal;
}
