import path from 'node:path';
import { phraseOf } from '../gherkin/phrases/phrase.ts';
import { indexSteps, type StepIndex } from '../gherkin/step-index.ts';
import { type StepScope, scopeSteps } from '../gherkin/step-scope.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import { takesUnder } from '../gherkin/under-a-step.ts';
import { sha256 } from '../record/index.ts';
import { type NearestStep, nearestSteps } from './nearest-step.ts';
import { sentenceOf } from './sentence.ts';

type Index = StepIndex<StepMatcher>;

/** The steps that features may use: told from each other by their place in `definitions`. */
export class KnownSteps {
  readonly definitions: readonly StepMatcher[];
  /** Changes when a step, its place or the form of one of its blanks does. */
  readonly hash: string;
  /** Which steps a feature may use. */
  readonly scope: StepScope<StepMatcher>;
  private readonly places: ReadonlyMap<StepMatcher, number>;
  private readonly everywhere: Index;
  private readonly finders = new Map<Index, (text: string) => NearestStep | undefined>();

  constructor(definitions: readonly StepMatcher[], applications: readonly string[]) {
    this.definitions = definitions;
    this.places = new Map(this.definitions.map((definition, place) => [definition, place]));
    this.hash = sha256(JSON.stringify([applications, this.definitions.map(meaning)]));
    this.scope = scopeSteps(this.definitions, applications);
    this.everywhere = indexSteps(this.definitions);
  }

  placeOf(definition: StepMatcher): number {
    return this.places.get(definition) ?? -1;
  }

  /** `I press {string}` */
  sentence(place: number): string {
    return sentenceOf(this.definitions[place]?.pattern ?? '');
  }

  /** `steps/homefix/diary.steps.ts:12` */
  definedAt(place: number): string {
    const definition = this.definitions[place];
    return definition ? `${definition.uri.split(path.sep).join('/')}:${definition.line}` : '';
  }

  nearest(index: Index, text: string): { step: number; marked: string } | undefined {
    const find = this.finders.get(index) ?? nearestSteps(index.definitions);
    this.finders.set(index, find);
    const found = find(text);
    return found && { step: this.placeOf(found.definition), marked: found.marked };
  }

  /** A step of another application that fits. */
  elsewhere(text: string): number | undefined {
    const [definition] = this.everywhere.matches(text);
    return definition && this.placeOf(definition);
  }
}

function meaning(definition: StepMatcher): unknown[] {
  const { uri, line, pattern, expression } = definition;
  const phrase = phraseOf(definition);
  const { source, flags = '' } = typeof pattern === 'string' ? { source: pattern } : pattern;
  const under = phrase ? phrase.steps : takesUnder(definition);
  return [uri, line, source, flags, expression.regexp?.source ?? '', under];
}
