import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator, type Pickle } from '@cucumber/messages';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import type { ExampleFile } from './example-files.ts';
import { fillRows } from './example-rows.ts';
import { languageOf, meantLanguages, startWords } from './language.ts';
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

const UNKNOWN_LANGUAGE = /Language not supported/;

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
    throw parseFaults(uri, error as ParserError, languageOf(text));
  }
}

/** Behind a keyword, Gherkin wants a plain space: with a tab or a no-break space, a step would be taken for a remark. */
function withPlainKeywords(text: string): string {
  return text.replace(/^([ \t]*(?:Given|When|Then|And|But|\*))[\t\u00A0]/gm, '$1 ');
}

function parseFaults(uri: string, error: ParserError, language: string): ProjectFaults {
  const errors = error.errors?.length ? error.errors : [error];
  // In a language that is not known no line can be read: that each of them is wrong tells nobody anything.
  const unknown = errors.filter(({ message }) => UNKNOWN_LANGUAGE.test(message));
  return new ProjectFaults(
    (unknown.length > 0 ? unknown : errors).map((one) => parseFault(uri, one, language)),
  );
}

function parseFault(uri: string, error: ParserError, language: string): ProjectFault {
  const { line, column } = error.location ?? { line: 1 };
  const where = `${uri}:${line}${column === undefined ? '' : `:${column}`}`;
  return new ProjectFault({ where, ...plainWords(error.message.replace(/^\(\d+:\d+\):\s*/, ''), language) });
}

/** The parser speaks of token types; a key user needs to know which words may start a line. */
function plainWords(message: string, language: string): { wrong: string; allowed?: string; next?: string } {
  const unexpected = /^expected: (.*), got '(.*)'$/s.exec(message);
  if (unexpected) {
    return {
      wrong: `the line "${unexpected[2]}" cannot stand here`,
      allowed: `A line starts with ${startWords(language)}, a table row (|), a tag (@) or a comment (#)`,
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
  if (UNKNOWN_LANGUAGE.test(message)) return unknownLanguage(message, language);
  return { wrong: message };
}

function unknownLanguage(wrong: string, code: string): { wrong: string; allowed: string } {
  const meant = meantLanguages(code).map((one) => `# language: ${one}`);
  const instead = meant.length > 0 ? `Write ${meant.join(' or ')}` : undefined;
  return { wrong, allowed: instead ?? 'Write the code of a language, for example # language: en' };
}

/** What a line that was pasted from Word or Excel needs. */
function pasted(line: string): string {
  if (/^[\u201C-\u201F]{3}/.test(line)) return 'Type the three quotation marks anew: these are smart quotes';
  if (/[^\t]\t+[^\t]/.test(line)) return 'Put | before, between and after the cells of a table';
  return 'Start the line with one of these words or take it away';
}
