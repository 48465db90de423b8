import type { Finding } from './finding.ts';

/** What a check needs to know of a scenario once its feature has been looked at. */
export interface ScenarioFacts {
  readonly id: string;
  readonly tagged: boolean;
  /** As written: with the blanks of an outline. */
  readonly title: string;
  readonly feature: string;
  /** Line of the scenario or of the outline's row; `outlineLine` and `column` of its keyword. */
  readonly line: number;
  readonly outlineLine: number;
  readonly column: number;
  readonly tags: readonly string[];
  /** Steps of its own with values taken out, where it is no outline: equal for scenarios that differ in values. */
  readonly shape?: string;
}

/** A step that no definition fits, or several do. Definitions are told by their place in the list of known steps. */
export interface StepFacts {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly candidates: readonly number[];
  /** The nearest step that the feature may use, words that differ in square brackets. */
  readonly nearest?: { readonly step: number; readonly marked: string };
  /** A step that fits and serves another application's features. */
  readonly elsewhere?: number;
}

/** Values that stood in one blank of one step: how often, and where first. */
export interface ValueFacts {
  /** `<step>#<number of the blank>`, or `<step>#columns` for the header of its table. */
  readonly blank: string;
  readonly value: string;
  readonly count: number;
  readonly line: number;
  readonly column: number;
}

export interface TagFacts {
  readonly name: string;
  readonly count: number;
  readonly line: number;
  readonly column: number;
}

/** All that one feature tells, whatever stands in the others: this is what is kept from check to check. */
export interface FeatureFacts {
  readonly uri: string;
  readonly scenarios: readonly ScenarioFacts[];
  readonly findings: readonly Finding[];
  readonly steps: readonly StepFacts[];
  /** Known steps that it uses, each with the text and line of its first use. */
  readonly uses: readonly (readonly [step: number, text: string, line: number])[];
  readonly values: readonly ValueFacts[];
  readonly tags: readonly TagFacts[];
  /** Names of people and of example files. */
  readonly people: readonly string[];
  readonly examples: readonly string[];
}
