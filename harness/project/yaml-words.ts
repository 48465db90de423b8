import type { LineCounter, YAMLParseError, YAMLWarning } from 'yaml';
import { ProjectFault } from '../errors.ts';

const QUOTES = 'Put the value in quotes, for example "@smoke and not @draft"';

/** What the YAML reader's codes mean to a person. Its own messages may quote the file, secrets included. */
const WORDS: Readonly<Record<string, { wrong: string; next: string }>> = {
  BAD_ALIAS: { wrong: 'a value begins with * but names nothing marked with &', next: QUOTES },
  BAD_DQ_ESCAPE: {
    wrong: 'a backslash stands between double quotes',
    next: "Use single quotes: 'C:\\Folder'",
  },
  BAD_INDENT: {
    wrong: 'the indentation does not fit the lines around it',
    next: 'Indent with two spaces a level',
  },
  BAD_SCALAR_START: { wrong: 'a value begins with @ or `, which YAML keeps for itself', next: QUOTES },
  BLOCK_AS_IMPLICIT_KEY: {
    wrong: 'a value holds a colon, or a line is indented too far',
    next: 'Put the value in quotes, for example name: "Refunds: part 2"',
  },
  BLOCK_IN_FLOW: {
    wrong: 'a list or table written over several lines stands inside { } or [ ]',
    next: 'Close the bracket first',
  },
  DUPLICATE_KEY: { wrong: 'the same key is written twice', next: 'Keep one of the two' },
  MISSING_CHAR: { wrong: 'a colon, comma, bracket or quote is missing', next: 'Compare with the line above' },
  MULTIPLE_DOCS: { wrong: 'a second document begins with ---', next: 'Keep one document a file' },
  MULTILINE_IMPLICIT_KEY: {
    wrong: 'a key goes on over several lines, or its colon is missing',
    next: 'Write key: value on one line',
  },
  NON_STRING_KEY: { wrong: 'a key is not text', next: 'Put the key in quotes' },
  RESOURCE_EXHAUSTION: { wrong: 'the brackets or lists are nested too deeply', next: 'Write it flatter' },
  TAB_AS_INDENT: { wrong: 'a tab is used to indent', next: 'Indent with two spaces a level' },
  TAG_RESOLVE_FAILED: { wrong: 'a value begins with !, which YAML keeps for itself', next: QUOTES },
  UNEXPECTED_TOKEN: {
    wrong: 'there is something here that does not belong',
    next: 'Compare with the line above',
  },
};
const UNKNOWN = { wrong: 'this is not YAML', next: 'Compare with the line above' };

/** `data/packs/smoke.yaml, line 5, column 3: a tab is used to indent. Indent with two spaces a level.` */
export function parseFault(
  file: string,
  error: YAMLParseError | YAMLWarning,
  lines: LineCounter,
): ProjectFault {
  return faultAt(file, error.pos[0], lines, WORDS[error.code] ?? UNKNOWN);
}

/** An alias, at that offset, that names nothing; the reader notices only when it follows it. */
export function aliasFault(file: string, offset: number, lines: LineCounter): ProjectFault {
  return faultAt(file, offset, lines, WORDS.BAD_ALIAS ?? UNKNOWN);
}

function faultAt(
  file: string,
  offset: number,
  lines: LineCounter,
  words: { wrong: string; next: string },
): ProjectFault {
  const { line, col } = lines.linePos(offset);
  return new ProjectFault({ where: `${file}, line ${line}, column ${col}`, ...words });
}
