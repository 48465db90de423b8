import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { type GherkinDocument, IdGenerator, type Pickle } from '@cucumber/messages';
import { ProjectFault, ProjectFaults } from '../errors.ts';

/** A parsed feature: the document, and its pickles (scenarios with outlines and backgrounds worked in). */
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
 * together share a `newId`. Throws {@link ProjectFaults}.
 */
export function parseFeature(uri: string, text: string, newId = IdGenerator.incrementing()): ParsedFeature {
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  try {
    const document: GherkinDocument = { ...parser.parse(text), uri };
    return { uri, document, pickles: compile(document, uri, newId) };
  } catch (error) {
    throw parseFaults(uri, error as ParserError);
  }
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
      next: 'Start the line with one of these words or take it away',
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
