import type { FeatureFacts, StepFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import type { KnownSteps } from './known-steps.ts';

type Example = (step: number) => string;

/** Steps that nobody built, with the nearest there is, and steps that several definitions fit. */
export function stepFindings(features: readonly FeatureFacts[], known: KnownSteps): Finding[] {
  const example = examplesOfUse(features, known);
  return features.flatMap(({ uri, steps }) =>
    steps.map((step) =>
      step.candidates.length > 0 ? ambiguous(uri, step, known) : notBuilt(uri, step, known, example),
    ),
  );
}

function notBuilt(uri: string, step: StepFacts, known: KnownSteps, example: Example): Finding {
  const told = (...parts: string[]) => [`nobody has built: ${step.text}`, ...parts].join(' · ');
  const where = `${uri}:${step.line}:${step.column}`;
  if (step.elsewhere !== undefined) {
    const has = `${known.definedAt(step.elsewhere)} has it, for features of its own application`;
    return finding('undefined step', where, told(has, 'a journey (features/journeys/) may use it'));
  }
  if (step.nearest === undefined)
    return finding(
      'undefined step',
      where,
      told('no known step is like it: tag the scenario @draft until one is'),
    );
  const { step: place, marked } = step.nearest;
  const nearest = { step: marked, definedAt: known.definedAt(place), example: example(place) };
  const message = told(`did you mean: ${marked}`, `for example: ${nearest.example}`);
  return finding('undefined step', where, message, { nearest });
}

function ambiguous(uri: string, { text, line, column, candidates }: StepFacts, known: KnownSteps): Finding {
  const found = candidates.map((place) => ({
    step: known.sentence(place),
    definedAt: known.definedAt(place),
  }));
  const list = found.map(({ step, definedAt }) => `${step} (${definedAt})`).join(' · ');
  const message = `${text} · fits ${found.length} steps: ${list} · reword one of them`;
  return finding('ambiguous step', `${uri}:${line}:${column}`, message, { candidates: found });
}

/** How a step is used in a real scenario, or, where it is in none, with made-up values. */
function examplesOfUse(features: readonly FeatureFacts[], known: KnownSteps): Example {
  const used = new Map<number, string>();
  for (const { uri, uses } of features)
    for (const [place, text, line] of uses) if (!used.has(place)) used.set(place, `${text} (${uri}:${line})`);
  return (place) => used.get(place) ?? filledIn(known.sentence(place));
}

const VALUES: Readonly<Record<string, string>> = {
  string: '"…"',
  name: '"…"',
  keepsake: '<case number>',
  time: '10 seconds',
  fieldstate: 'greyed out',
  int: '3',
  float: '2.50',
  word: 'word',
  amount: '£1,234.56',
  date: '22 November 2026',
};

function filledIn(sentence: string): string {
  return sentence
    .replace(/\{([^}]*)\}/g, (_, name: string) => VALUES[name] ?? '…')
    .replace(/\(([^)]*)\)/g, '$1')
    .replace(/(\w+)\/\w+/g, '$1');
}
