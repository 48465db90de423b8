import { isMasked } from '../labels.ts';
import { labelFor, wordsOf } from '../names.ts';
import type { Finder, Found } from './found.ts';

const quote = '["\'“”‘’]';
const inQuotes = '[^"“”\\n]{1,2000}';
/** What may stand between a quoted field and its quoted value in a step: `in the`, `field shows`. */
const fewWords = '(?: [\\p{L}-]{1,15}){0,5} ';

/**
 * Finds the values of declared fields where a text names the field: `Case notes: …` to the end of the line or
 * a semicolon, `case_notes=…` to the end of the parameter, JSON, and steps such as
 * `I enter "…" in "Case notes"` and `I set "Case notes" to "…"`.
 */
export function declaredFinder(names: readonly string[]): Finder {
  const declared = names.map(wordsOf).filter((name) => name !== '');
  if (declared.length === 0) return () => [];
  const shapes = shapesFor(`(?:${declared.map(flexible).join('|')})`);
  return (text) => shapes.flatMap((shape) => valuesIn(text, shape));
}

/** Groups: what stands before, the field's name, what stands between, the value. */
function shapesFor(name: string): RegExp[] {
  const named = `()(?<![\\p{L}\\p{N}])(?<name>${name})`;
  const hint = '(?:["\'*\\s]|\\([^)\\n]{0,40}\\)){0,6}';
  const nextField = '\\s{0,5}[;|,]\\s{0,5}\\p{L}[\\p{L} ]{0,30}[:=]';
  return [
    new RegExp(`${named}(${hint}[:=]\\s{0,5}")((?:[^"\\\\\\n]|\\\\.)+)`, 'giu'),
    new RegExp(`${named}(${hint}[:=]\\s{0,5}')((?:[^'\\\\\\n]|\\\\.)+)`, 'giu'),
    new RegExp(`${named}(${hint}:[^\\S\\n]{0,5})([^\\s"'](?:(?!${nextField})[^\\n])*)`, 'giu'),
    new RegExp(`${named}(=)([^\\n&;"'\\s]+)`, 'giu'),
    new RegExp(`(${quote})(?<name>${name})(${quote}${fewWords}["“])(${inQuotes})(?=["”])`, 'giu'),
    new RegExp(`(["“])(${inQuotes})(["”]${fewWords}${quote})(?<name>${name})(?=${quote})`, 'giu'),
  ];
}

function valuesIn(text: string, shape: RegExp): Found[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const [, before = '', first = '', between = '', last = ''] = match;
    const name = match.groups?.name ?? '';
    const nameFirst = first === name;
    const value = nameFirst ? last : first;
    if (value.trim() === '' || isMasked(value)) return [];
    const start = match.index + before.length + (nameFirst ? first.length + between.length : 0);
    return [{ start, end: start + value.trimEnd().length, put: labelFor(name) }];
  });
}

/** `date of birth` as it may be written in text, in a parameter or in a program: blanks, `_`, `-` or nothing. */
function flexible(words: string): string {
  return words.split(' ').join("(?:[\\s_'’/+-]|%20){0,3}");
}

/** What is put in place of a value of the field `name`: nothing for nothing, and a label stays. */
export function maskedValue(name: string, value: string): string {
  return value.trim() === '' || isMasked(value) ? value : labelFor(name);
}
