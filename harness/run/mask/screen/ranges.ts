import type { Finder } from '../find/found.ts';
import { findInPieces } from '../find/pieces.ts';
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

/** The pieces that a page handed over as one string. */
export function unpackPieces(packed: string): PieceText[] {
  if (packed === '') return [];
  return packed.split('\0').map((piece) => ({ text: piece.slice(1), isGlued: piece.startsWith('+') }));
}

/** Ranges as a page takes them. */
export function packRanges(ranges: readonly PieceRange[]): string {
  return ranges.flat().join();
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
  const texts = pieces.map(({ text }) => text);
  const gaps = pieces.map((piece) => (isGlued(piece) ? '' : '\n'));
  const found = findInPieces(texts, (piece) => gaps[piece] ?? '', find);
  return found.map(({ piece, start, end }) => [piece, start, end]);
}
