import type { PickleStepArgument } from '@cucumber/messages';
import type { PlannedStep } from '../scenario.ts';
import { BLANK, type InnerSentence, type Phrase } from './phrase.ts';

/** What goes in a blank: in quotes, or words without any. */
const VALUE = String.raw`"(?:[^"\\]|\\.)*"|[^"\s](?:[^"]*[^"\s])?`;
/** More blanks than this in one sentence are tried as written and in quotes, not in every mixture. */
const MIXED_AT_MOST = 5;

/** A regular expression for texts that are a phrase with its blanks filled; each blank is a group. */
export function phraseRegExp({ sentence }: Pick<Phrase, 'sentence'>): RegExp {
  let source = '';
  let quotes = 0;
  for (const part of sentence.split(/(\{[^{}]+\})/)) {
    if (/^\{[^{}]+\}$/.test(part)) source += quotes % 2 === 1 ? '([^"]*)' : `(${VALUE})`;
    else source += part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    quotes += part.split('"').length - 1;
  }
  return new RegExp(`^${source}$`);
}

/**
 * The steps that a phrase stands for in one place of a feature. A value goes in as it was written; where no step fits
 * that, with quotes or without them. `fits`: whether a step of that text is known.
 */
export function expandPhrase(
  phrase: Phrase,
  step: PlannedStep,
  fits: (text: string) => boolean,
): PlannedStep[] {
  const found = phraseRegExp(phrase).exec(step.text);
  const values = new Map(phrase.blanks.map((blank, index) => [blank, found?.[index + 1] ?? '']));
  return phrase.steps.map((inner, index) => ({
    id: `${step.id}.${index + 1}`,
    keyword: inner.keyword,
    text: bestText(inner.text, values, fits),
    line: inner.line,
    file: phrase.uri,
    background: step.background,
    ...argumentOf(inner, values, step.argument),
  }));
}

/** What a phrase needs to stand under it and does not find, or finds and would lose; undefined when all is well. */
export function argumentFault({ steps, uri, line }: Phrase, argument: PickleStepArgument | undefined) {
  const at = `The phrase at ${uri}:${line}`;
  for (const [kind, given] of [
    ['table', argument?.dataTable],
    ['text', argument?.docString],
  ] as const) {
    const taken = steps.some((step) => step.handsOn === kind);
    if (taken && given === undefined) return `${at} needs a ${kind} under it.`;
    if (!taken && given !== undefined)
      return `${at} does not say where the ${kind} under it goes: it has no line {the ${kind}}.`;
  }
  return undefined;
}

/** Every text that a sentence could become: with its values as written first, then with and without quotes. */
export function* textsOf(template: string, values: ReadonlyMap<string, string>): Generator<string> {
  const parts = template.split(/(\{[^{}]+\})/);
  let quotes = 0;
  const choices = parts.map((part) => {
    const written = /^\{[^{}]+\}$/.test(part) ? values.get(part.slice(1, -1)) : undefined;
    if (written === undefined) {
      quotes += part.split('"').length - 1;
      return [part];
    }
    if (quotes % 2 === 1) return [bare(written)];
    const other = written.startsWith('"') ? bare(written) : `"${written}"`;
    return [written, other];
  });
  const open = choices.filter((choice) => choice.length > 1).length;
  const rounds = open > MIXED_AT_MOST ? [0, 2 ** open - 1] : Array.from({ length: 2 ** open }, (_, at) => at);
  for (const round of rounds) {
    let bit = 0;
    yield choices.map((choice) => (choice.length > 1 ? choice[(round >> bit++) & 1] : choice[0])).join('');
  }
}

function bestText(
  template: string,
  values: ReadonlyMap<string, string>,
  fits: (text: string) => boolean,
): string {
  let first: string | undefined;
  for (const text of textsOf(template, values)) {
    if (fits(text)) return text;
    first ??= text;
  }
  return first ?? template;
}

function argumentOf(
  { rows, handsOn }: InnerSentence,
  values: ReadonlyMap<string, string>,
  given: PickleStepArgument | undefined,
): { argument?: PickleStepArgument } {
  if (handsOn !== undefined) return given === undefined ? {} : { argument: given };
  if (rows === undefined) return {};
  const fill = (cell: string) =>
    cell.replace(BLANK, (written, name: string) => bare(values.get(name) ?? written));
  return {
    argument: {
      dataTable: { rows: rows.map((row) => ({ cells: row.map((value) => ({ value: fill(value) })) })) },
    },
  };
}

function bare(written: string): string {
  return /^".*"$/s.test(written) ? written.slice(1, -1).replace(/\\(["\\])/g, '$1') : written;
}
