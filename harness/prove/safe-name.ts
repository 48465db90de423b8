const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name for a file or folder on every system: letters, digits, `.`, `_` and `-`; at most `length` characters. */
export function safeName(text: string, length: number): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const clean = ascii.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/\.{2,}/g, '.');
  const short = trimmed(trimmed(clean).slice(0, length));
  if (short === '') return 'unnamed'.slice(0, length);
  return RESERVED.test(short) ? `_${short}`.slice(0, length) : short;
}

function trimmed(text: string): string {
  return text.replace(/^[.-]+|[.-]+$/g, '');
}
