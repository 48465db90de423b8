import type { Findings, Piece, PieceRange } from './types.ts';

export function addPiece(findings: Findings, node: Text | Element, raw: string, kind: Piece['kind']): void {
  const text = asDrawn(raw);
  if (text === '') return;
  const piece = { text, node, kind, isGlued: kind === 'text' && !findings.isBreaking };
  (kind === 'drawn by style' ? findings.aside : findings.pieces).push(piece);
  if (kind !== 'drawn by style') findings.isBreaking = kind === 'element';
}

export function asDrawn(raw: string): string {
  return raw.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/g, '').replace(/\s+/g, ' ');
}

export function rawOffset(raw: string, offset: number): number {
  let drawn = 0;
  let inBlank = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw.charAt(at);
    if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(char)) continue;
    const isBlank = /\s/.test(char);
    if (!(isBlank && inBlank)) {
      if (drawn === offset) return at;
      drawn += 1;
    }
    inBlank = isBlank;
  }
  return raw.length;
}

/**
 * All pieces as one string, each with `+` in front if it is glued to the one before, else `-`, and U+0000
 * between: thousands of objects would take longer on their way out of the page than all the rest.
 */
export function textsOf(findings: Findings): string {
  return findings.pieces
    .map(({ text, isGlued }) => `${isGlued ? '+' : '-'}${text.replace(/\0/g, ' ')}`)
    .join('\0');
}

/** Ranges as the request has them: piece, from, to, piece, from, to, … */
export function rangesOf(packed: string): PieceRange[] {
  const numbers = packed === '' ? [] : packed.split(',').map(Number);
  const ranges: PieceRange[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    ranges.push([numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
  }
  return ranges;
}

/** Differs, as good as surely, when any text on the page does (FNV-1a, 32 bits, and the length). */
export function stampOf(findings: Findings): string {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const { text, isGlued } of findings.pieces) {
    length += text.length;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (isGlued ? 7 : 11), 0x01000193);
  }
  return `${findings.pieces.length}.${length}.${hash >>> 0}`;
}
