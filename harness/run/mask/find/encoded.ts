import { type Finder, type Found, findAfter, replaceFound } from './found.ts';

/** What stands before a piece of an address and may say what it is: `&dob=`. */
const CONTEXT = 24;
const MOST_DECODINGS = 3;
const piece = /[^\s"'<>&?#=;,/\\]+/g;

/** Finds percent-encoded pieces that, decoded, hold what `finder` looks for; puts the masked piece, encoded. */
export function encodedFinder(finder: Finder): Finder {
  return (text) => {
    if (!text.includes('%') && !text.includes('+')) return [];
    return [...text.matchAll(piece)].flatMap(({ index, 0: written }) => {
      const put = maskEncoded(finder, text.slice(Math.max(0, index - CONTEXT), index), written);
      return put === written ? [] : [{ start: index, end: index + written.length, put }];
    });
  };
}

/** The piece with what is found in its decoded form masked and encoded again; itself if nothing is found. */
export function maskEncoded(finder: Finder, before: string, written: string): string {
  let decoded = written;
  for (let round = 0; round < MOST_DECODINGS; round += 1) {
    const next = decode(decoded, before.endsWith('='));
    if (next === decoded) return written;
    decoded = next;
    const found: Found[] = findAfter(finder, before, decoded);
    if (found.length > 0) return encode(replaceFound(decoded, found));
  }
  return written;
}

/** Percent-encoded, with the brackets of labels left to be read. */
export function encode(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(/%5B/g, '[').replace(/%5D/g, ']');
}

/** A blank may be written `+` in the value of a parameter. Malformed escapes stay as they are. */
function decode(text: string, isValue: boolean): string {
  const spaced = isValue ? text.replace(/\+/g, ' ') : text;
  if (!spaced.includes('%')) return spaced;
  return spaced.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
