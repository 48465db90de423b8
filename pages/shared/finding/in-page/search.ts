import type { Kit } from './kit.ts';
import type { Candidate, Caption, Kind, SearchAnswer, SearchRequest } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** Looks for what fits, the best first, and keeps the elements for `taken`. */
export function search({ kind, names, roots }: SearchRequest): SearchAnswer {
  const narrow = kit.elementsOf(kind, roots, false);
  const found = fitting(kind, names, narrow);
  const isSure = found.some(({ score }) => (score[0] ?? 0) > 0);
  const wide = isSure || !/button|link|thing/.test(kind) ? [] : kit.elementsOf(kind, roots, true);
  const elements = [...narrow, ...wide];
  const candidates = wide.length === 0 ? found : fitting(kind, names, elements);
  const kept = innermost(kind, candidates, elements);
  kit.keep(elements);
  const { others, nameless } = candidates.length > 0 ? { others: [], nameless: 0 } : othersOf(kind, narrow);
  return {
    candidates: kept.sort((one, other) => kit.compare(other.score, one.score)).slice(0, 40),
    others,
    nameless,
  };
}

export function fitting(kind: Kind, names: readonly string[], elements: readonly Element[]): Candidate[] {
  const shownFrame = kit.frameIsShown();
  return elements.flatMap((element, index) => {
    const best = bestCaption(kind, names, element);
    return best === undefined ? [] : [candidate(kind, element, index, best, shownFrame)];
  });
}

/** The caption that fits best; every name must fit one. Undefined when one fits none. */
export function bestCaption(
  kind: Kind,
  names: readonly string[],
  element: Element,
): (Caption & { quality: number }) | undefined {
  const captions = kit.captionsFor(kind, element);
  if (names.length === 0) return { text: captions[0]?.text ?? '', strength: 9, quality: 6 };
  const best = names.map((name) => {
    const rated = captions.map((caption) => ({ ...caption, quality: kit.quality(name, caption.text) }));
    const fit = rated.filter(({ quality, strength }) => quality > 0 && (strength > 0 || quality >= 5));
    return fit.sort(
      (one, other) =>
        Math.sign(other.strength) - Math.sign(one.strength) ||
        other.quality - one.quality ||
        other.strength - one.strength,
    )[0];
  });
  if (best.some((one) => one === undefined)) return undefined;
  return best.reduce((worst, one) => ((one?.quality ?? 0) < (worst?.quality ?? 0) ? one : worst));
}

export function candidate(
  kind: Kind,
  element: Element,
  index: number,
  { text, strength, quality }: Caption & { quality: number },
  shownFrame: boolean,
): Candidate {
  const standIn = kit.standInOf(element);
  const visible = shownFrame && (kit.isShown(element) || standIn !== null);
  const dialog = kit.dialogRank(standIn ?? element);
  const exact = strength > 0 && quality >= 4 ? 1 : 0;
  const score = [
    exact,
    visible ? 1 : 0,
    dialog === 2 ? 1 : 0,
    strength > 0 ? 1 : 0,
    dialog,
    quality,
    kit.preference(kind, element),
    strength,
  ];
  return {
    index,
    score,
    what: kit.whatIs(kind, element, text),
    place: kit.placeOf(kind, element),
    caption: text,
    visible,
    disabled: kit.isDisabled(element),
    same: kit.sameness(kind, element, index),
  };
}

/** Larger is better. */
export function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** What a person could have meant instead: captions of what is shown, and how many have none. */
export function othersOf(kind: Kind, elements: readonly Element[]): { others: string[]; nameless: number } {
  const shown = elements.filter((element) => kit.isShown(element)).slice(0, 400);
  const captions = shown.map((element) => {
    const known = kit.captionsFor(kind, element).filter(({ strength }) => strength > 0);
    return known.sort((one, other) => other.strength - one.strength)[0]?.text ?? '';
  });
  const others = [...new Set(captions.filter((text) => text !== '').map((text) => text.slice(0, 60)))].slice(
    0,
    80,
  );
  return { others, nameless: captions.filter((text) => text === '').length };
}

/** Of equals that lie in one another only one is meant: the innermost, but a dialog with all that it frames. */
export function innermost(
  kind: Kind,
  candidates: readonly Candidate[],
  elements: readonly Element[],
): Candidate[] {
  const isIn = (one: Candidate, other: Candidate) => {
    const [inner, outer] = [elements[one.index], elements[other.index]];
    return (
      one !== other && inner !== undefined && outer !== undefined && inner !== outer && kit.lies(inner, outer)
    );
  };
  const equal = (one: Candidate, other: Candidate) => kit.compare(one.score, other.score) === 0;
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) => equal(one, other) && (kind === 'dialog' ? isIn(one, other) : isIn(other, one)),
      ),
  );
}

/** Whether it is there for a person, by itself or by what stands in for it. */
export function isUsable(element: Element): boolean {
  return kit.frameIsShown() && (kit.isShown(element) || kit.standInOf(element) !== null);
}
