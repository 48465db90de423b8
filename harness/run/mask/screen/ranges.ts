import { type Finder, settle } from '../find/found.ts';
import type { PieceRange, PieceText } from './in-page/types.ts';

/**
 * Where a page's text holds what must be covered. The text is read twice: as it is drawn, with `<b>999</b>
 * 000 0018` in one run, and with every piece apart, since pieces without a gap may be far apart on the screen.
 */
export function findRanges(pieces: readonly PieceText[], find: Finder): PieceRange[] {
  const asDrawn = rangesIn(pieces, find, ({ isGlued }) => isGlued);
  if (!pieces.some(({ isGlued }) => isGlued)) return asDrawn;
  return [...asDrawn, ...rangesIn(pieces, find, () => false)];
}

/** The words that `ranges` point at. */
export function wordsAt(pieces: readonly PieceText[], ranges: readonly PieceRange[]): string[] {
  return ranges.map(([piece, from, to]) => pieces[piece]?.text.slice(from, to) ?? '');
}

/** Whether a text holds no words, or not more often, than those that were covered. */
export function holdsOnly(pieces: readonly PieceText[], find: Finder, covered: readonly string[]): boolean {
  const left = [...covered];
  return wordsAt(pieces, findRanges(pieces, find)).every((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function rangesIn(
  pieces: readonly PieceText[],
  find: Finder,
  isGlued: (piece: PieceText) => boolean,
): PieceRange[] {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text !== '' && !isGlued(piece)) text += '\n';
    starts.push(text.length);
    text += piece.text;
  }
  return settle(text, find(text)).flatMap(({ start, end }) => cut(pieces, starts, start, end));
}

/** The parts of start to end that lie in each piece. */
function cut(
  pieces: readonly PieceText[],
  starts: readonly number[],
  start: number,
  end: number,
): PieceRange[] {
  const parts: PieceRange[] = [];
  for (let index = lastStartingBy(starts, start); index < pieces.length; index += 1) {
    const offset = starts[index] ?? 0;
    if (offset >= end) break;
    const from = Math.max(0, start - offset);
    const to = Math.min(pieces[index]?.text.length ?? 0, end - offset);
    if (from < to) parts.push([index, from, to]);
  }
  return parts;
}

/** Index of the last piece that starts at `at` or before. */
function lastStartingBy(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
