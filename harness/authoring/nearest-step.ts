import { isShared } from '../gherkin/step-scope.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import { align } from './align.ts';
import { patternTokens, stepTokens, type Token } from './sentence.ts';

/** A known step that somebody may have meant; words that differ stand in square brackets. */
export interface NearestStep {
  readonly definition: StepMatcher;
  readonly marked: string;
}

/** So many that share the rarest words are laid beside a step word by word. */
const MOST_COMPARED = 25;
/** Of the words of the longer sentence, so many may differ; with more, it is another sentence. */
const MOST_DIFFERENT = 0.45;

interface Known {
  readonly definition: StepMatcher;
  readonly tokens: readonly Token[];
}

/** Finds the nearest of some known steps. A project may have thousands of unknown ones: each kind is looked up once. */
export function nearestSteps(definitions: readonly StepMatcher[]): (text: string) => NearestStep | undefined {
  const known = definitions.map((definition) => ({ definition, tokens: patternTokens(definition.pattern) }));
  const byWord = indexWords(known);
  const found = new Map<string, NearestStep | undefined>();
  return (text) => {
    const tokens = stepTokens(text);
    const kind = tokens.map((token) => token.text.replace(/^".*"$/, '""').replace(/\d+/g, '0')).join(' ');
    if (!found.has(kind)) found.set(kind, nearest(tokens, alike(tokens, byWord)));
    return found.get(kind);
  };
}

function nearest(step: readonly Token[], candidates: readonly Known[]): NearestStep | undefined {
  const ranked = candidates
    .map(({ definition, tokens }) => {
      const { cost, marked } = align(step, tokens);
      return { definition, marked, different: cost / Math.max(step.length, tokens.length) };
    })
    .filter(({ different }) => different <= MOST_DIFFERENT)
    .sort((one, other) => one.different - other.different || standing(one) - standing(other));
  return ranked[0];
}

/** Where a project's own step is as near as one of the shared vocabulary, the project's own is meant. */
function standing({ definition }: NearestStep): number {
  return isShared(definition) ? 1 : 0;
}

function indexWords(known: readonly Known[]): Map<string, Known[]> {
  const byWord = new Map<string, Known[]>();
  for (const one of known) {
    for (const word of new Set(one.tokens.flatMap(wordsOf)))
      byWord.set(word, [...(byWord.get(word) ?? []), one]);
  }
  return byWord;
}

/** The known steps that share words with a step, those with the rarest words first. */
function alike(step: readonly Token[], byWord: ReadonlyMap<string, Known[]>): Known[] {
  const scores = new Map<Known, number>();
  for (const word of new Set(step.flatMap(wordsOf))) {
    const having = byWord.get(word) ?? [];
    for (const one of having) scores.set(one, (scores.get(one) ?? 0) + 1 / having.length);
  }
  const ranked = [...scores].sort(([, one], [, other]) => other - one);
  return ranked.slice(0, MOST_COMPARED).map(([one]) => one);
}

/** Words that say nothing about which step was meant. */
const SMALL = /^(i|a|an|the|is|are|it|to|of|in|on|as|and|that|my|for|with)$/i;

/** Up to this length two letters are the beginning of a word; `sea` and `see` share no more. */
const SHORT_WORD = 4;

/** A misspelt word still shares its first letters. */
function wordsOf({ blank, spellings }: Token): string[] {
  const words =
    blank === undefined ? spellings.filter((one) => !SMALL.test(one) && !one.startsWith('"')) : [];
  return words.flatMap((one) => {
    const word = one.toLowerCase();
    return [word, `${word.slice(0, word.length <= SHORT_WORD ? 2 : 3)}…`];
  });
}
