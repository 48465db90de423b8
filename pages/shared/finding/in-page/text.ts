// Runs inside the page: see kit.ts.

/** Words as a person reads them. */
export function squeeze(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** A caption without what forms hang on it: colons, asterisks, “(required)”. */
export function bare(text: string): string {
  return squeeze(text)
    .replace(/^[^\p{L}\p{N}£$€(“"'<>#@&/-]+/u, '')
    .replace(/[\s*:…]+$/, '')
    .replace(/\s*\((required|optional|mandatory)\)$/i, '')
    .replace(/[\s*:…]+$/, '')
    .toLowerCase();
}

/** `Attachment (3)` and `Confirm 1` say how many there are now. */
export function withoutBadge(text: string): string {
  return text.replace(/\s*\(\d+\)$/, '').replace(/\s+\d+$/, '');
}

/** How well a caption is what was written: 6 to the letter, 4 and more exactly, 2 it begins so, 1 it holds it, 0 not. */
export function quality(wanted: string, caption: string): number {
  const want = squeeze(wanted);
  const text = squeeze(caption);
  if (want === '' || text === '') return 0;
  if (text === want) return 6;
  const plainWant = bare(want) || want.toLowerCase();
  const plainText = bare(text) || text.toLowerCase();
  if (plainText === plainWant) return 5;
  const parenthesis = (words: string) => words.replace(/\s*\(\d+\)$/, '');
  if (withoutBadge(plainText) === plainWant || parenthesis(plainText) === parenthesis(plainWant)) return 4;
  return partial(plainWant, plainText);
}

export function partial(want: string, text: string): number {
  const at = ` ${text}`.search(new RegExp(`[^\\p{L}\\p{N}]${escaped(want)}(?![\\p{L}\\p{N}])`, 'u'));
  if (at < 0) return 0;
  return at === 0 ? 2 : 1;
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** `txtSurName_1` → `sur name`: words that a program's own name of a control is made of. */
export function wordsOfName(name: string): string {
  return squeeze(
    name
      .replace(/\]?(\[\])?$/, '')
      .replace(/^.*[$[\].:]/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[^\p{L}]+/gu, ' ')
      .toLowerCase()
      .replace(/^(txt|ddl|cbo|chk|btn|fld|inp|input|field|ctl|rad|lst|lnk|icon|fa|glyphicon|bi)\s+/, ''),
  );
}
