import { ProjectFault } from '../../errors.ts';
import type { StepDefinition } from '../support-types.ts';
import { phraseRegExp, textsOf } from './blanks.ts';
import type { Phrase } from './phrase.ts';

/** Phrases that say the same, and phrases that lead back to themselves: one fault each. */
export function phraseFaults(phrases: readonly Phrase[]): ProjectFault[] {
  return [...clashes(phrases), ...circles(phrases)];
}

/** Phrases that say what a step in code says already. */
export function clashesWithSteps(
  phrases: readonly Phrase[],
  definitions: readonly StepDefinition[],
): ProjectFault[] {
  return phrases.flatMap((phrase) => {
    const same = definitions.find(
      (one) =>
        meet(phrase.uri, one.uri.replaceAll('\\', '/')) && samples(phrase).some((text) => fits(one, text)),
    );
    return same === undefined ? [] : [clash(phrase, `${same.uri}:${same.line}`)];
  });
}

function clashes(phrases: readonly Phrase[]): ProjectFault[] {
  const known = phrases.map((phrase) => ({ phrase, shape: shapeOf(phrase) }));
  return known.flatMap(({ phrase, shape }, index) => {
    const before = known
      .slice(0, index)
      .find((one) => one.shape === shape && meet(one.phrase.uri, phrase.uri))?.phrase;
    return before === undefined ? [] : [clash(phrase, `${before.uri}:${before.line}`)];
  });
}

function clash({ uri, line, sentence }: Phrase, at: string): ProjectFault {
  return new ProjectFault({
    where: `${uri}:${line}`,
    wrong: `"${sentence}" is said already at ${at}`,
    next: 'Reword one of them',
  });
}

function circles(phrases: readonly Phrase[]): ProjectFault[] {
  const patterns = phrases.map((phrase) => ({ phrase, pattern: phraseRegExp(phrase) }));
  const uses = (phrase: Phrase) =>
    patterns
      .filter(
        ({ phrase: other, pattern }) =>
          meet(phrase.uri, other.uri) && innerSamples(phrase).some((text) => pattern.test(text)),
      )
      .map((one) => one.phrase);
  const known = new Map(phrases.map((phrase) => [phrase, uses(phrase)]));
  const told = new Set<Phrase>();
  return phrases.flatMap((phrase) => {
    const way = told.has(phrase) ? undefined : wayBack(phrase, known);
    if (way === undefined) return [];
    for (const one of way) told.add(one);
    return [circle(phrase, way)];
  });
}

/** The phrases that are passed on the way from one back to itself. */
function wayBack(start: Phrase, uses: ReadonlyMap<Phrase, readonly Phrase[]>): Phrase[] | undefined {
  const seen = new Set<Phrase>();
  const search = (from: Phrase): Phrase[] | undefined => {
    for (const next of uses.get(from) ?? []) {
      if (next === start) return [from];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = search(next);
      if (rest !== undefined) return [from, ...rest];
    }
    return undefined;
  };
  return search(start);
}

function circle({ uri, line, sentence }: Phrase, way: readonly Phrase[]): ProjectFault {
  const through = way.slice(1).map((one) => `"${one.sentence}" (${one.uri}:${one.line})`);
  const by = through.length === 0 ? '' : ` by way of ${through.join(' and ')}`;
  return new ProjectFault({
    where: `${uri}:${line}`,
    wrong: `"${sentence}" leads back to itself${by}`,
    next: 'Take it out of the sentences under one of them',
  });
}

function shapeOf({ sentence }: Phrase): string {
  return sentence.replace(/"?\{[^{}]+\}"?/g, '{}').toLowerCase();
}

function samples(phrase: Phrase): string[] {
  const values = new Map(phrase.blanks.map((blank) => [blank, '"x"']));
  return [...textsOf(phrase.sentence, values)];
}

function innerSamples({ blanks, steps }: Phrase): string[] {
  const values = new Map(blanks.map((blank) => [blank, '"x"']));
  return steps.flatMap((step) => [...textsOf(step.text, values)]);
}

function fits(definition: StepDefinition, text: string): boolean {
  return definition.expression.regexp?.test(text) ?? definition.matchesStepName(text);
}

/** Whether one feature could see both: words of two applications never meet, those of everybody meet all. */
function meet(one: string, other: string): boolean {
  const [first, second] = [folderOf(one), folderOf(other)];
  return first === second || first === 'shared' || second === 'shared';
}

function folderOf(uri: string): string {
  const parts = uri.split('steps/').at(-1)?.split('/') ?? [];
  return parts.length > 1 ? (parts[0] ?? 'shared') : 'shared';
}
