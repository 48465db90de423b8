import type { Candidate, Kind, SearchAnswer } from './in-page/types.ts';
import { type Place, placeText, type Target } from './target.ts';

const NOUNS: Readonly<Record<Kind, string>> = {
  field: 'field',
  tick: 'tick box',
  button: 'button or link',
  link: 'link',
  thing: 'text or control',
  table: 'table',
  row: 'row',
  section: 'section',
  dialog: 'dialog',
  heading: 'heading',
};

/** Why nothing was found: `several` and `hidden` mean that the name was right. */
export class NotFound extends Error {
  override name = 'NotFound';
  readonly why: 'none' | 'several' | 'hidden';
  /** What fits alike, where it is several. */
  readonly candidates: readonly Candidate[];

  constructor(why: NotFound['why'], message: string, candidates: readonly Candidate[] = []) {
    super(message);
    this.why = why;
    this.candidates = candidates;
  }
}

/** `There is no field “Surname”. There is “Last name”, “First name”.` */
export function none(
  kind: Kind,
  { name, nth }: Target,
  places: readonly Place[],
  answers: readonly Pick<SearchAnswer, 'others' | 'nameless'>[],
): NotFound {
  const which = nth === undefined || nth === 1 ? '' : ` number ${nth}`;
  const what = name === '' ? NOUNS[kind] : `${NOUNS[kind]} “${name}”`;
  const near = closest(name, [...new Set(answers.flatMap(({ others }) => others))]).map(
    (other) => `“${other}”`,
  );
  const has = near.length === 0 ? 'The page has nothing of the kind' : `There is ${near.join(', ')}`;
  return new NotFound(
    'none',
    `There is no ${what}${which}${placeText(places)}. ${has}.${unnamed(kind, answers)}`,
  );
}

function unnamed(kind: Kind, answers: readonly Pick<SearchAnswer, 'nameless'>[]): string {
  const count = answers.reduce((sum, { nameless }) => sum + nameless, 0);
  if (count === 0 || !/button|link|field/.test(kind)) return '';
  const many = count === 1 ? 'One more has' : `${count} more have`;
  return ` ${many} no name at all: the application's YAML can give a name (on the page › names).`;
}

/** Lists what fits alike and says how to tell it apart. */
export function several(target: Target, candidates: readonly Candidate[]): NotFound {
  const list = candidates
    .slice(0, 6)
    .map(({ what, place }, index) => `${index + 1}. ${what}${place && ` ${place}`}`);
  const more = candidates.length > 6 ? ` and ${candidates.length - 6} more` : '';
  const name = target.name === '' ? 'This' : `“${target.name}”`;
  const message = `${name} could be any of ${candidates.length}: ${list.join('; ')}${more}. Say which: add ${advice(candidates)}, or write: the 2nd "${target.name}".`;
  return new NotFound('several', message, candidates);
}

export function hidden(kind: Kind, target: Target, visible: Candidate | undefined): NotFound {
  const instead =
    visible === undefined ? '' : ` What is shown is ${visible.what}: if that is meant, write its whole name.`;
  const message = `The ${NOUNS[kind]} “${target.name}” is on the page, but not shown. Perhaps a menu, tab or section must be opened first.${instead}`;
  return new NotFound('hidden', message);
}

/** Names nearest in spelling first; at most eight. */
export function closest(name: string, others: readonly string[]): string[] {
  const wanted = pairs(name);
  const likeness = (other: string) => {
    const have = pairs(other);
    return (
      [...have].filter((pair) => wanted.has(pair)).length / Math.max(1, Math.max(have.size, wanted.size))
    );
  };
  return [...others].sort((one, other) => likeness(other) - likeness(one)).slice(0, 8);
}

function pairs(text: string): Set<string> {
  const plain = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)));
}

/** A place that only one of them has; of a row, the cell. */
function advice(candidates: readonly Candidate[]): string {
  const places = candidates.map(({ place }) => place);
  const rows = places.map((place) => /^in the row “(.*)”$/.exec(place)?.[1]?.split(' | ') ?? []);
  const cell = rows[0]?.find((one) => rows.filter((row) => row.includes(one)).length === 1);
  if (cell !== undefined) return `in the row for "${cell}"`;
  const telling = places.find(
    (place) => /^in the (section|dialog) “/.test(place) && places.filter((one) => one === place).length === 1,
  );
  const heading = places.find(
    (place) => place.startsWith('under') && places.filter((one) => one === place).length === 1,
  );
  return (telling ?? heading?.replace('under', 'in the section') ?? 'in the section "…"').replaceAll(
    /[“”]/g,
    '"',
  );
}
