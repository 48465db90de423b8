import type { Found } from './found.ts';

/**
 * All matches of a shape. `counted` says how many characters of the match count, 0 for none: then the search
 * goes on one character later. A shape matches a bounded length, so the whole is linear.
 */
export function scan(
  text: string,
  shape: RegExp,
  put: string,
  counted = (match: string) => match.length,
): Found[] {
  const found: Found[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const start = match.index;
    const length = counted(match[0]);
    if (length > 0) found.push({ start, end: start + length, put });
    shape.lastIndex = start + Math.max(1, length);
  }
  return found;
}

/**
 * All matches of a shape whose first group is the words that lead up to the value; only the value is found,
 * and only if `counts` says yes to the place of the words.
 */
export function scanAfter(text: string, shape: RegExp, put: string, counts = (_at: number) => true): Found[] {
  const matches = [...text.matchAll(shape)].filter(({ index }) => counts(index));
  return matches.map(({ index, 0: whole, 1: lead = '' }) => ({
    start: index + lead.length,
    end: index + whole.length,
    put,
  }));
}
