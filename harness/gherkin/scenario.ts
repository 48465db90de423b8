import type { PickleStepArgument } from '@cucumber/messages';

/** One step of a scenario as written. */
export interface PlannedStep {
  /** Id of the pickle step. */
  readonly id: string;
  /** With its trailing space: `Given `. */
  readonly keyword: string;
  readonly text: string;
  readonly line: number;
  /** POSIX path of the phrase file that it stands in; absent for a step of the feature itself. */
  readonly file?: string;
  readonly background: boolean;
  readonly argument?: PickleStepArgument;
}

/** A scenario, or a row of an outline, that can be run. */
export interface Scenario {
  /** `CT-014`, or `CT-014/£500.01` for a row; without an id tag, the feature's path and the title. */
  readonly id: string;
  /** True when {@link id} comes from a tag. */
  readonly tagged: boolean;
  readonly title: string;
  /** What the test list shows: id and title, unique in the feature. */
  readonly testTitle: string;
  readonly feature: string;
  readonly featureTitle: string;
  readonly rule: string | null;
  /** Line of the scenario, or of the outline's row. */
  readonly line: number;
  /** Line of the `Scenario:` keyword; for a row, that of its outline. */
  readonly outlineLine: number;
  /** With `@`, inherited ones included. */
  readonly tags: readonly string[];
  readonly steps: readonly PlannedStep[];
  /** Place among the feature's pickles. */
  readonly index: number;
}

/** An id tag: letters and digits, a hyphen, digits. */
export const ID_TAG = /^@([A-Z][A-Z0-9]*-\d+)$/;

/** Whether its steps are not built yet: a draft is reported, never run and never counted as passed. */
export function isDraft({ tags }: Pick<Scenario, 'tags'>): boolean {
  return tags.includes('@draft');
}

/** Whether people carry it out by hand (`uat manual`): part of a pack, never run by the browser. */
export function isManual({ tags }: Pick<Scenario, 'tags'>): boolean {
  return tags.includes('@manual');
}

/** The values of tags such as `@req:CTX-REF-02`, in order. */
export function tagValues(tags: readonly string[], name: string): string[] {
  const start = `@${name}:`;
  return tags.filter((tag) => tag.startsWith(start)).map((tag) => tag.slice(start.length));
}

/** The risk tier of `@risk:high`, `@risk:medium` or `@risk:low`, else null. */
export function riskOf(tags: readonly string[]): 'high' | 'medium' | 'low' | null {
  const value = tagValues(tags, 'risk')[0];
  return value === 'high' || value === 'medium' || value === 'low' ? value : null;
}

/** The part of an id before the hyphen, which names the owning application: `CT` of `CT-014/£5`. */
export function idPrefix(id: string): string {
  return id.split('-')[0] ?? id;
}
