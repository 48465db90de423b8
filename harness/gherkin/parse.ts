import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator, type Pickle } from '@cucumber/messages';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import type { ExampleFile } from './example-files.ts';
import { fillRows } from './example-rows.ts';
import { plainText } from './plain-text.ts';

/**
 * A parsed feature: the document as written, and its pickles (scenarios with outlines and backgrounds worked in), whose
 * steps have plain quotes.
 */
export interface ParsedFeature {
  /** POSIX path in the project. */
  readonly uri: string;
  readonly document: GherkinDocument;
  readonly pickles: readonly Pickle[];
}

interface ParserError extends Error {
  readonly location?: { line: number; column?: number };
  readonly errors?: readonly ParserError[];
}

/**
 * Parses a feature's text. Ids count from 0 and so are the same in every process, unless features that are told of
 * together share a `newId`. `examples` are the files that `@rows:…` names; without
 * them, such outlines have no rows. Throws {@link ProjectFaults}.
 */
export function parseFeature(
  uri: string,
  text: string,
  newId = IdGenerator.incrementing(),
  examples?: readonly ExampleFile[],
): ParsedFeature {
  const document = { ...parseDocument(uri, text, newId), uri };
  if (examples !== undefined) fillRows(document, examples, newId);
  const pickles = compile(document, uri, newId).map((pickle) => ({
    ...pickle,
    steps: pickle.steps.map((step) => ({ ...step, text: plainText(step.text) })),
  }));
  return { uri, document, pickles };
}

function parseDocument(uri: string, text: string, newId: () => string): GherkinDocument {
  try {
    return new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(withPlainKeywords(text));
  } catch (error) {
    throw parseFaults(uri, error as ParserError);
  }
}

/** Behind a keyword, Gherkin wants a plain space: with a tab or a no-break space, a step would be taken for a remark. */
function withPlainKeywords(text: string): string {
  return text.replace(/^([ \t]*(?:Given|When|Then|And|But|\*))[\t\u00A0]/gm, '$1 ');
}

function parseFaults(uri: string, error: ParserError): ProjectFaults {
  const errors = error.errors?.length ? error.errors : [error];
  return new ProjectFaults(errors.map((one) => parseFault(uri, one)));
}

function parseFault(uri: string, error: ParserError): ProjectFault {
  const { line, column } = error.location ?? { line: 1 };
  const where = `${uri}:${line}${column === undefined ? '' : `:${column}`}`;
  return new ProjectFault({ where, ...plainWords(error.message.replace(/^\(\d+:\d+\):\s*/, '')) });
}

/** The parser speaks of token types; a key user needs to know which words may start a line. */
function plainWords(message: string): { wrong: string; allowed?: string; next?: string } {
  const unexpected = /^expected: (.*), got '(.*)'$/s.exec(message);
  if (unexpected) {
    return {
      wrong: `the line "${unexpected[2]}" cannot stand here`,
      allowed:
        'A line starts with Feature:, Rule:, Background:, Scenario:, Examples:, Given, When, Then, And, But, *, a table row (|), a tag (@) or a comment (#)',
      next: pasted(unexpected[2] ?? ''),
    };
  }
  if (/unexpected end of file/.test(message)) {
    return {
      wrong: 'the file ends too early',
      next: 'Finish the scenario, or close the """ that is still open',
    };
  }
  if (/inconsistent cell count/.test(message)) {
    return {
      wrong: 'this row has another number of cells than the first row of its table',
      next: 'Give each row the same number of |',
    };
  }
  if (/Language not supported/.test(message)) {
    return { wrong: message, allowed: 'Write the code of a language, for example # language: en' };
  }
  return { wrong: message };
}

/** What a line that was pasted from Word or Excel needs. */
function pasted(line: string): string {
  if (/^[\u201C-\u201F]{3}/.test(line)) return 'Type the three quotation marks anew: these are smart quotes';
  if (/[^\t]\t+[^\t]/.test(line)) return 'Put | before, between and after the cells of a table';
  return 'Start the line with one of these words or take it away';
}
