import { type FaultParts, ProjectFault } from '../../errors.ts';
import { didYouMean } from '../../project/near-miss.ts';
import { BLANK, type InnerSentence, type Phrase } from './phrase.ts';

/** What a phrase file holds, and what is wrong with it: a fault a line. */
export interface ParsedPhrases {
  readonly phrases: readonly Phrase[];
  readonly faults: readonly ProjectFault[];
}

type Draft = Omit<Phrase, 'steps'> & { readonly steps: Mutable<InnerSentence>[] };
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const KEYWORD = /^(?:Given|When|Then|And|But|\*) +/;
const HANDED_ON = { '{the table}': 'table', '{the text}': 'text' } as const;

/**
 * Reads a phrase file: a sentence that begins its line, and under it, indented, the sentences that it stands for.
 * Lines that begin with # are comments; those directly above a phrase describe it.
 */
export function parsePhrases(uri: string, text: string): ParsedPhrases {
  const reader = new PhraseReader(uri);
  for (const [index, line] of text.split(/\r?\n/).entries()) reader.take(plainQuotes(line), index + 1);
  return reader.finish();
}

class PhraseReader {
  private readonly uri: string;
  private readonly phrases: Draft[] = [];
  private readonly faults: ProjectFault[] = [];
  private comment: string[] = [];

  constructor(uri: string) {
    this.uri = uri;
  }

  take(line: string, number: number): void {
    const text = line.trim();
    if (text.startsWith('#')) this.comment.push(text.replace(/^#+\s*/, ''));
    else if (text === '') this.comment = [];
    else if (/^\s/.test(line)) this.inner(text, number);
    else this.begin(text, number);
  }

  finish(): ParsedPhrases {
    for (const phrase of this.phrases) this.faults.push(...blankFaults(phrase));
    return { phrases: this.phrases, faults: this.faults };
  }

  private begin(written: string, line: number): void {
    const sentence = written.replace(KEYWORD, '').replace(/:$/, '');
    const blanks = blanksIn(sentence);
    const description = this.comment.join(' ');
    this.comment = [];
    this.phrases.push({ sentence, blanks, description, uri: this.uri, line, steps: [] });
  }

  private inner(text: string, line: number): void {
    const phrase = this.phrases.at(-1);
    const last = phrase?.steps.at(-1);
    const handsOn = HANDED_ON[text as keyof typeof HANDED_ON];
    if (phrase === undefined) this.fault(line, NO_PHRASE);
    else if (text.startsWith('"""')) this.fault(line, NO_TEXT);
    else if (handsOn === undefined && !text.startsWith('|')) {
      const keyword = KEYWORD.exec(text)?.[0] ?? '';
      phrase.steps.push({ keyword, text: text.slice(keyword.length), line });
    } else if (last === undefined) this.fault(line, NO_SENTENCE);
    else if (handsOn !== undefined) last.handsOn = handsOn;
    else last.rows = [...(last.rows ?? []), cells(text)];
  }

  private fault(line: number, parts: Omit<FaultParts, 'where'>): void {
    this.faults.push(new ProjectFault({ where: `${this.uri}:${line}`, ...parts }));
  }
}

const NO_PHRASE = {
  wrong: 'this line is indented and no phrase stands above it',
  next: 'Begin the phrase itself at the start of the line',
};
const NO_SENTENCE = { wrong: 'no sentence stands above this table', next: 'Write the sentence first' };
const NO_TEXT = {
  wrong: 'a phrase cannot hold a text between """',
  next: 'Write {the text} to hand on the text that stands under the phrase in the feature',
};

/** Word puts curly quotes in; everywhere else they would be another character. */
function plainQuotes(line: string): string {
  return line.replace(/[\u201c\u201d\u201e]/g, '"').replace(/\u00a0/g, ' ');
}

function cells(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function blanksIn(text: string): string[] {
  return [...text.matchAll(BLANK)].map((match) => match[1] ?? '');
}

function blankFaults(phrase: Draft): ProjectFault[] {
  const { sentence, blanks, uri, line, steps } = phrase;
  const faults: ProjectFault[] = [];
  const fault = (at: number, parts: Omit<FaultParts, 'where'>) =>
    faults.push(new ProjectFault({ where: `${uri}:${at}`, ...parts }));
  if (steps.length === 0) {
    const next = 'Write the sentences that it stands for under it, each indented by two spaces';
    fault(line, { wrong: `the phrase "${sentence}" stands for nothing`, next });
    return faults;
  }
  const used = new Set<string>();
  for (const step of steps) {
    for (const blank of blanksIn([step.text, ...(step.rows ?? []).flat()].join(' '))) {
      used.add(blank);
      if (!blanks.includes(blank)) fault(step.line, unknownBlank(blank, blanks));
    }
  }
  for (const [index, blank] of blanks.entries()) {
    if (blanks.indexOf(blank) < index)
      fault(line, { wrong: `the blank {${blank}} stands twice in the phrase` });
    else if (!used.has(blank)) {
      const next = 'Use it in a sentence under the phrase, or take it out';
      fault(line, { wrong: `the blank {${blank}} is never used`, next });
    }
  }
  return faults;
}

function unknownBlank(blank: string, blanks: readonly string[]): Omit<FaultParts, 'where'> {
  const near = didYouMean(blank, blanks);
  const allowed =
    blanks.length === 0 ? 'The phrase has none' : `It has ${blanks.map((one) => `{${one}}`).join(', ')}`;
  return {
    wrong: `the phrase has no blank {${blank}}`,
    allowed,
    ...(near === undefined ? {} : { next: near }),
  };
}
