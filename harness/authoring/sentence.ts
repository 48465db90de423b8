/** A word of a step, or a blank of a known step such as `{string}`. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Name of the parameter type; '' for a blank without one; undefined for a word. */
  readonly blank?: string;
  /** Other spellings that fit as well: `an` of `a/an`, `files` of `file(s)`. */
  readonly spellings: readonly string[];
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** What a person reads as one value: quoted text, a date in words, else what stands between spaces. */
const PIECES = new RegExp(`"[^"]*"|\\d{1,2} (?:${MONTHS}) \\d{4}|\\S+`, 'g');

/** The words and values of a step as written. */
export function stepTokens(text: string): Token[] {
  return (text.match(PIECES) ?? []).map((piece) => ({ text: piece, spellings: [piece] }));
}

/** The words and blanks of a known step: a Cucumber expression, or a regular expression roughly. */
export function patternTokens(pattern: string | RegExp): Token[] {
  const sentence = sentenceOf(pattern).replace(/\\([(){}/\\])/g, '$1');
  return (sentence.match(/\{[^}]*\}\S*|\S+/g) ?? []).map((piece) => {
    const blank = /\{([^}]*)\}/.exec(piece)?.[1];
    return { text: piece, spellings: spellings(piece), ...(blank === undefined ? {} : { blank }) };
  });
}

/**
 * A known step as a sentence: a Cucumber expression without the place that may be left out (`{place}` of the shared
 * vocabulary), a regular expression with `{}` for its groups.
 */
export function sentenceOf(pattern: string | RegExp): string {
  if (typeof pattern === 'string') return pattern.replaceAll('{place}', '');
  return pattern.source
    .replace(/^\^|\$$/g, '')
    .replace(/"\((?:[^()]|\([^()]*\))*\)"/g, '{string}')
    .replace(/\((?!\?:)(?:[^()]|\([^()]*\))*\)/g, '{}')
    .replace(/([a-z])\?/g, '($1)')
    .replace(/\\(.)/g, '$1');
}

/** `file(s)` is `file` or `files`; `a/an` is either. */
function spellings(piece: string): string[] {
  return piece.split('/').flatMap((one) => {
    const without = one.replace(/\([^)]*\)/g, '');
    const withAll = one.replace(/[()]/g, '');
    return without === withAll ? [one] : [without, withAll];
  });
}
