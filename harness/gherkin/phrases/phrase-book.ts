import path from 'node:path';
import { ProjectFaults } from '../../errors.ts';
import { readProjectText } from '../../project/text-file.ts';
import { filesUnder, posixFrom } from '../../record/walk.ts';
import type { StepDefinition } from '../support-types.ts';
import { phraseRegExp } from './blanks.ts';
import { parsePhrases } from './parse-phrases.ts';
import type { Phrase, PhraseDefinition } from './phrase.ts';
import { clashesWithSteps, phraseFaults } from './phrase-faults.ts';

/**
 * The phrases of a project's `steps/**\/*.phrases`, in the order of the files. Throws {@link ProjectFaults}, a line
 * each, for blanks that are not used or not known, clashes, and phrases that lead back to themselves.
 */
export function readPhrases(projectDir: string): Phrase[] {
  const parsed = phraseFiles(projectDir).map((uri) => parsePhrases(uri, readProjectText(projectDir, uri)));
  const phrases = parsed.flatMap((one) => one.phrases);
  const faults = [...parsed.flatMap((one) => one.faults), ...phraseFaults(phrases)];
  if (faults.length > 0) throw new ProjectFaults(faults);
  return phrases;
}

/** POSIX paths of a project's phrase files, sorted. */
export function phraseFiles(projectDir: string): string[] {
  const files = filesUnder(path.join(projectDir, 'steps')).filter((file) => file.endsWith('.phrases'));
  return files.map((file) => posixFrom(projectDir, file)).sort();
}

/** Phrases as step definitions. Throws {@link ProjectFaults} for one that a step in code says already. */
export function phraseDefinitions(
  phrases: readonly Phrase[],
  definitions: readonly StepDefinition[],
): PhraseDefinition[] {
  const faults = clashesWithSteps(phrases, definitions);
  if (faults.length > 0) throw new ProjectFaults(faults);
  return phrases.map(definitionOf);
}

function definitionOf(phrase: Phrase): PhraseDefinition {
  const regexp = phraseRegExp(phrase);
  const { sentence, uri, line } = phrase;
  const never = () => {
    throw new Error(`The phrase "${sentence}" has no code of its own.`);
  };
  return {
    phrase,
    id: `${uri}:${line}`,
    uri,
    line,
    pattern: sentence,
    expression: { source: sentence, regexp, match: (text) => valuesIn(regexp, text) },
    matchesStepName: (text) => regexp.test(text),
    code: never,
    options: {},
    getInvocationParameters: never,
  };
}

/** What stands in the blanks, in the shape in which Cucumber tells it. */
function valuesIn(regexp: RegExp, text: string): { group: { value: string } }[] | null {
  const found = regexp.exec(text);
  return found?.slice(1).map((value) => ({ group: { value } })) ?? null;
}
