import type { Findings, Piece } from './types.ts';

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

export function textsOf(findings: Findings): { text: string; isGlued: boolean }[] {
  return findings.pieces.map(({ text, isGlued }) => ({ text, isGlued }));
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
