const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6])/u;
const NOTHING = /^[\p{M}\p{Cf}]+$/u;
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Columns that a text takes in a terminal or an editor with letters of one width: an emoji takes two. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E£]*$/.test(text)) return text.length;
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + widthOf(segment), 0);
}

function widthOf(letter: string): number {
  if (NOTHING.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
