import { type Finder, type Found, replaceFound, settle } from './found.ts';

/** Something found in one of several texts that belong together. */
export interface FoundInPiece extends Found {
  readonly piece: number;
}

/**
 * Searches texts that belong together as one, with `before[i]` (a line's end, or nothing) in front of text i,
 * so that each is read with what stands beside it. What lies in several texts is found in each.
 */
export function findInPieces(
  texts: readonly string[],
  before: (piece: number) => string,
  find: Finder,
): FoundInPiece[] {
  const starts: number[] = [];
  let whole = '';
  texts.forEach((text, piece) => {
    if (piece > 0) whole += before(piece);
    starts.push(whole.length);
    whole += text;
  });
  let first = 0;
  return settle(whole, find(whole)).flatMap((found) => {
    while ((starts[first + 1] ?? Number.POSITIVE_INFINITY) <= found.start) first += 1;
    return cut(texts, starts, first, found);
  });
}

/** The texts with all that is found in them replaced, until nothing is found any more. */
export function replaceInPieces(texts: readonly string[], find: Finder): string[] {
  let masked = [...texts];
  for (let round = 0; round < 5; round += 1) {
    const found = findInPieces(masked, () => '\n', find);
    if (found.length === 0) break;
    const byPiece = new Map<number, Found[]>();
    for (const one of found) byPiece.set(one.piece, [...(byPiece.get(one.piece) ?? []), one]);
    masked = masked.map((text, piece) => replaceFound(text, byPiece.get(piece) ?? []));
  }
  return masked;
}

function cut(
  texts: readonly string[],
  starts: readonly number[],
  first: number,
  found: Found,
): FoundInPiece[] {
  const parts: FoundInPiece[] = [];
  for (let piece = first; piece < texts.length; piece += 1) {
    const offset = starts[piece] ?? 0;
    if (offset >= found.end) break;
    const start = Math.max(0, found.start - offset);
    const end = Math.min(texts[piece]?.length ?? 0, found.end - offset);
    if (start < end) parts.push({ piece, start, end, put: found.put });
  }
  return parts;
}
