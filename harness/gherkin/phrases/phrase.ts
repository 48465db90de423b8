import type { StepDefinition } from '../support-types.ts';

/** A business sentence of a phrase file, and the sentences that it stands for. */
export interface Phrase {
  /** As written, with its blanks: `I raise a ticket about {topic}`. */
  readonly sentence: string;
  readonly blanks: readonly string[];
  /** The comment directly above it; '' where there is none. */
  readonly description: string;
  /** POSIX path in the project, and the line of the sentence. */
  readonly uri: string;
  readonly line: number;
  readonly steps: readonly InnerSentence[];
}

/** One indented line of a phrase. */
export interface InnerSentence {
  /** `Given `, or '' where none is written. */
  readonly keyword: string;
  readonly text: string;
  readonly line: number;
  /** Rows of a table under it; cells may hold blanks. */
  readonly rows?: readonly (readonly string[])[];
  /** Hands on what stands under the phrase in the feature. */
  readonly handsOn?: 'table' | 'text';
}

/** A phrase among the step definitions, so that whatever finds steps finds phrases. */
export interface PhraseDefinition extends StepDefinition {
  readonly phrase: Phrase;
}

/** The phrase that a definition stands for, or undefined for one that is code. */
export function phraseOf(definition: object): Phrase | undefined {
  return 'phrase' in definition ? (definition as PhraseDefinition).phrase : undefined;
}

/** A blank: a word or several in braces. */
export const BLANK = /\{([^{}]+)\}/g;
