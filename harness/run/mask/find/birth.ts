import { LABEL } from '../labels.ts';
import type { Found } from './found.ts';
import { scanAfter } from './scan.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const gap = '[ \\u00a0]?';
const date = `(?:${[
  `\\d{4}${gap}[-/.]${gap}\\d{1,2}${gap}[-/.]${gap}\\d{1,2}(?:T[\\d:.]{1,15}Z?)?`,
  `\\d{1,2}${gap}[-/. ]${gap}\\d{1,2}${gap}[-/. ]${gap}(?:\\d{4}|\\d{2})`,
  `${weekday}\\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of )?${month},?[ -]?(?:\\d{4}|\\d{2})`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?,? (?:\\d{4}|\\d{2})`,
  '\\d{8}',
].join('|')})(?!\\d)`;

const words =
  '(?:date[\\s_-]{0,2}of[\\s_-]{0,2}birth|birth[\\s_-]{0,2}(?:date|day)|(?<!\\p{L})(?:d\\.? ?o\\.? ?b|born))(?!\\p{L})';
/** Between the words and the date: punctuation, a line's end, a hint such as (dd/mm/yyyy), small words. */
const between =
  '(?:[^\\p{L}\\p{N}]|\\((?:dd?|e\\.g)[^)]{0,30}\\)|(?<!\\p{L})(?:is|was|on|the|of)(?!\\p{L})){0,24}?';

const dateAfterWords = new RegExp(`(${words}${between})${date}`, 'giu');
/** Unless what follows the words is the date they are about, masked or not. */
const notAhead = `(?!${between}(?:${date}|[\\p{L} -]{4,25}\\]))`;
const wordsAfterDate = new RegExp(`(?<!\\d)(${date})[ (,:–-]{1,4}${words}${notAhead}`, 'giu');

/** Dates in any usual British or ISO format that stand next to the words for a date of birth. */
export function findBirthDates(text: string): Found[] {
  const before = [...text.matchAll(wordsAfterDate)].map(({ index, 1: found = '' }) => ({
    start: index,
    end: index + found.length,
    put: LABEL.birth,
  }));
  return [...scanAfter(text, dateAfterWords, LABEL.birth, (words) => !isLabel(text, words)), ...before];
}

/** Whether the words at this place are those of a label that an earlier masking left. */
function isLabel(text: string, at: number): boolean {
  return text.startsWith(LABEL.birth, at - 1);
}
