import { type Finder, type Found, replaceFound, settle } from './found.ts';

/** What stands before a piece of an address and may say what it is: `&dob=`. */
const CONTEXT = 24;
const MOST_DECODINGS = 3;
const piece = /[^\s"'<>&?#=;,/\\]+/g;

/** One way to read a piece of text that stands from start to end. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly decoded: string;
}

/**
 * Finds percent-encoded pieces that, decoded, hold what `finder` looks for; puts the masked piece, encoded.
 * All readings are looked at in one go, a line each: a page may have thousands of addresses.
 */
export function encodedFinder(finder: Finder): Finder {
  return (text) => {
    if (!text.includes('%') && !text.includes('+')) return [];
    const readings = [...text.matchAll(piece)].flatMap(({ index, 0: written }) =>
      readingsOf(text, index, written),
    );
    const lines = readings.map(({ before, decoded }) => before + decoded).join('\n');
    return maskedReadings(readings, settle(lines, finder(lines)));
  };
}

/** The readings in which something was found; `found` counts from the start of the first line, in order. */
function maskedReadings(readings: readonly Reading[], found: readonly Found[]): Found[] {
  let next = 0;
  let from = 0;
  return readings.flatMap(({ start, end, before, decoded }): Found[] => {
    const shift = from + before.length;
    from = shift + decoded.length + 1;
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= shift) next += 1;
    const inside: Found[] = [];
    for (
      let one = found[next];
      one !== undefined && one.start < from - 1;
      one = found[next + inside.length]
    ) {
      inside.push({ ...one, start: Math.max(0, one.start - shift), end: one.end - shift });
    }
    return inside.length === 0 ? [] : [{ start, end, put: encode(replaceFound(decoded, inside)) }];
  });
}

/** The piece decoded once, twice and so on, as long as that changes it. */
function readingsOf(text: string, start: number, written: string): Reading[] {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/\n/g, ' ');
  const readings: Reading[] = [];
  let last = written;
  for (let round = 0; round < MOST_DECODINGS; round += 1) {
    const decoded = decode(last, before.endsWith('='));
    if (decoded === last) break;
    readings.push({ start, end: start + written.length, before, decoded });
    last = decoded;
  }
  return readings;
}

/** Percent-encoded, with the brackets of labels left to be read. */
function encode(text: string): string {
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
