import type { KnownSteps } from './known-steps.ts';

/** Whether the step says that this blank is a person: `{person}`, or `signed in as a {string}`. */
export function takesPeople(blank: string, known: Pick<KnownSteps, 'sentence'>): boolean {
  const [step, number] = blank.split('#');
  const parts = known.sentence(Number(step)).split(/\{(string|person|persona)\}/);
  const place = 2 * Number(number);
  if (Number.isNaN(place) || parts[place + 1] === undefined) return false;
  return (
    parts[place + 1] !== 'string' ||
    /\bsigned in(?: to \S+)? as (?:a\/an|an?|the)? ?$/.test(before(parts, place))
  );
}

/** The step up to a blank, earlier blanks being one word each. */
function before(parts: readonly string[], place: number): string {
  return parts
    .slice(0, place + 1)
    .map((part, index) => (index % 2 === 0 ? part : 'X'))
    .join('');
}
