/** What stands in plain quotes: somebody meant it letter by letter, so it is left alone. */
const QUOTED = /"(?:[^"\\]|\\.)*"|(?<=^|[\s(])'(?:[^'\\]|\\.)*'(?=$|[\s.,;:)!?])/g;

/** What word processors put where a plain quote, apostrophe or space was typed. */
const SUBSTITUTES: readonly (readonly [RegExp, string])[] = [
  [/[\u201C-\u201F\u2033]/g, '"'],
  [/[\u2018-\u201B\u2032]/g, "'"],
  [/[\t\u00A0\u2007\u202F]/g, ' '],
  [/[\u200B\u2060\uFEFF]/g, ''],
];

/**
 * A step's text with the smart quotes and special spaces of a word processor made plain. What stands between plain
 * quotes stays: an application may well show a smart quote.
 */
export function plainText(text: string): string {
  // Most text has none of them: looking is cheaper than splitting.
  if (!/[\t\u00A0\u2007\u200B\u2018-\u201F\u202F\u2032\u2033\u2060\uFEFF]/.test(text)) return text;
  const kept = text.match(QUOTED) ?? [];
  return text
    .split(QUOTED)
    .map((part, index) => `${plain(part)}${kept[index] ?? ''}`)
    .join('');
}

function plain(part: string): string {
  return SUBSTITUTES.reduce((text, [from, to]) => text.replace(from, to), part);
}
