// Control, format (zero width, right-to-left override) and private characters can drive a terminal or
// make a text read as another.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

/** Text from features and applications as one harmless line: no control characters, single spaces. */
export function plain(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** At most `length` characters, cut at a word, with an ellipsis where something was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const atWord = head.slice(0, Math.max(head.lastIndexOf(' '), Math.floor(length / 2)));
  return `${atWord.trimEnd().replace(/[\uD800-\uDBFF]$/, '')}…`;
}
