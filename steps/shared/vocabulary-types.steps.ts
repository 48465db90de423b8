import { defineParameterType } from '@cucumber/cucumber';
import type { Place, Target } from '../../pages/shared/finding/target.ts';

// Editors that complete steps read these expressions from the text: each stands as one literal, not put together.
const QUOTED = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
/** The kinds of place by the word that stands for them; each word stands in `place` below, too. */
const KINDS = {
  'row for': 'row',
  section: 'section',
  menu: 'section',
  panel: 'section',
  group: 'section',
  form: 'section',
  list: 'section',
  toolbar: 'section',
  tab: 'section',
  dialog: 'dialog',
  table: 'table',
  frame: 'frame',
} as const;
/** One place after another, in a text that `place` has let through. */
const PLACES =
  / in the (?:(?:\S+ )?(?:dialog|table)(?! ")|[^"]*"[^"\\]*(?:\\.[^"\\]*)*"(?: and "[^"\\]*(?:\\.[^"\\]*)*")*)/g;

/** What a person calls something on the screen: "Save", or the 2nd "Save" where several are alike. */
defineParameterType({
  name: 'name',
  regexp:
    /(?:the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,3}(?:st|nd|rd|th)) )?"[^"\\]*(?:\\.[^"\\]*)*"/,
  transformer: (text: string): Target => ({
    name: unquoted(text.slice(text.indexOf('"'))),
    nth: ordinal(text.slice(0, text.indexOf('"'))),
  }),
});

/** Where to look, or nothing for anywhere: in the row for "Smith", in the section "Payments", in the dialog "Confirm". */
defineParameterType({
  name: 'place',
  regexp:
    /(?: in the (?:(?:\d{1,3}(?:st|nd|rd|th)|last) )?(?:(?:row for|section|menu|panel|group|form|list|toolbar|tab|dialog|table|frame) "[^"\\]*(?:\\.[^"\\]*)*"(?: and "[^"\\]*(?:\\.[^"\\]*)*")*|dialog|table))*/,
  transformer: (text: string): Place[] => [...text.matchAll(PLACES)].map(([one]) => placeOf(one)),
});

/** A name for a value that is used later: <case number>. */
defineParameterType({
  name: 'keepsake',
  regexp: /<[^<>"]{1,60}>/,
  transformer: (text: string): string => text.slice(1, -1).trim(),
});

/** A length of time: 30 seconds, 2 minutes, 1 hour. Gives milliseconds. */
defineParameterType({
  name: 'time',
  regexp: /\d{1,4} (?:second|minute|hour)s?/,
  transformer: (text: string): number => {
    const [count = '0', unit = ''] = text.split(' ');
    return Number(count) * (unit.startsWith('hour') ? 3_600_000 : unit.startsWith('minute') ? 60_000 : 1_000);
  },
});

function placeOf(text: string): Place {
  const kind =
    Object.entries(KINDS).find(([word]) => new RegExp(`^ in the (?:\\S+ )?${word}\\b`).test(text))?.[1] ??
    'section';
  const names = [...text.matchAll(QUOTED)].map(([name]) => unquoted(name));
  const nth = /^ in the (last|\d+)/.exec(text)?.[1];
  return { kind, names, ...(nth === undefined ? {} : { nth: nth === 'last' ? -1 : Number(nth) }) };
}

function unquoted(text: string): string {
  return text
    .trim()
    .slice(1, -1)
    .replace(/\\(["\\])/g, '$1');
}

function ordinal(words: string): number | undefined {
  if (words === '') return undefined;
  if (words.includes('last')) return -1;
  const named = ORDINALS.findIndex((word) => words.includes(` ${word} `));
  return named >= 0 ? named + 1 : Number(/\d+/.exec(words)?.[0]);
}

/** How a field can stand: greyed out, required, read-only, ticked; each with "not" before it. */
defineParameterType({
  name: 'fieldstate',
  regexp: /(?:not )?(?:greyed out|required|read-only|ticked)/,
  transformer: (text: string): string => text,
});
