import type { Blank } from './blank.ts';

/** A group without groups inside, and whether it may be left out. */
const GROUP = /(?<!\\)\((\?:)?([^()]*)\)(\?)?/g;
/** What is left in a text that is still a pattern. */
const PATTERN_SIGN = /(?<!\\)[\\^$.*+?()[\]{}|]/;

/**
 * `/^there (?:is|are) (one|two) records?$/` as `there is/are <count> record(s)`, the blanks named by the step code's
 * parameters. An expression that does more than that is given as it is written.
 */
export function regularSentence(
  { source }: RegExp,
  parameters: readonly string[],
): { sentence: string; blanks: Blank[] } {
  const blanks: Blank[] = [];
  const written = source.replace(/^\^|\$$/g, '');
  const sentence = written
    .replace(GROUP, (_, plain: string | undefined, inside: string, optional: string | undefined) => {
      if (plain !== undefined) return alternatives(inside, optional !== undefined);
      const blank = blankOf(inside, parameters[blanks.length] ?? 'words');
      blanks.push(blank);
      return `<${blank.name}>`;
    })
    .replace(/(\w)\?/g, (_, letter: string) => `\\(${letter}\\)`);
  if (PATTERN_SIGN.test(unescaped(sentence, ''))) return { sentence: written, blanks: [] };
  return { sentence: unescaped(sentence, '$1'), blanks };
}

/** `is|are` as `is/are`; what may be left out in brackets. */
function alternatives(inside: string, optional: boolean): string {
  const words = inside.split('|').map((one) => one.trim());
  const space = inside.endsWith(' ') ? ' ' : '';
  return optional ? `\\(${words.join('/')}\\)${space}` : words.join('/') + space;
}

function blankOf(inside: string, name: string): Blank {
  const words = inside.split('|');
  const listed = words.every((word) => /^[\p{L}\p{N} '-]+$/u.test(word));
  if (!listed) return { name, meaning: inside === '\\d+' ? 'a whole number' : 'words', example: '' };
  return { name, meaning: `one of: ${words.join(', ')}`, example: words[0] ?? '' };
}

function unescaped(text: string, by: string): string {
  return text.replace(/\\([(){}/\\.?])/g, by);
}
