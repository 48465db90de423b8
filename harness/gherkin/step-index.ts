import type { StepDefinition } from './support-types.ts';

/** Finds the definitions that match a step's text. */
export interface StepIndex {
  matches(text: string): readonly StepDefinition[];
}

/**
 * Matching each step against each definition grows as steps × definitions. Here a definition is tried only when
 * the step starts with the definition's literal beginning, and each text is matched once.
 */
export function indexSteps(definitions: readonly StepDefinition[]): StepIndex {
  const byPrefix = definitions.map((definition) => ({ definition, prefix: literalPrefix(definition) }));
  const known = new Map<string, readonly StepDefinition[]>();
  return {
    matches(text) {
      const before = known.get(text);
      if (before) return before;
      const found = byPrefix
        .filter(({ definition, prefix }) => text.startsWith(prefix) && definition.matchesStepName(text))
        .map(({ definition }) => definition);
      known.set(text, found);
      return found;
    },
  };
}

/** What every matching text must begin with; '' for a regular expression, which may begin anyhow. */
function literalPrefix({ pattern }: StepDefinition): string {
  if (typeof pattern !== 'string') return '';
  const literal = /^[^{(/\\]*/.exec(pattern)?.[0] ?? '';
  // `cucumber(s)/gherkin(s)` offers alternatives for the whole word; a parameter can be none of them.
  const wordMayDiffer = literal.length < pattern.length && pattern.charAt(literal.length) !== '{';
  return wordMayDiffer ? literal.replace(/\S*$/, '') : literal;
}
