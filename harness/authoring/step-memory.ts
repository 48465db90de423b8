import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Phrase, phraseOf } from '../gherkin/phrases/phrase.ts';
import type { StepMatcher, TakesUnder } from '../gherkin/support-types.ts';
import { takesUnder } from '../gherkin/under-a-step.ts';
import type { Project } from '../project/index.ts';
import { filesUnder, sha256 } from '../record/index.ts';
import { readKept, writeKept } from './kept-file.ts';
import { ownCode } from './own-code.ts';
import { importedBy } from './page-imports.ts';

interface KeptStep {
  readonly uri: string;
  readonly line: number;
  /** A Cucumber expression; undefined where a regular expression was written. */
  readonly sentence?: string;
  readonly source: string;
  readonly flags: string;
  readonly phrase?: Phrase;
  readonly under?: TakesUnder;
}

/**
 * The step definitions of a project as `load` finds them, or, while no file changed that they could come from, as they
 * were found before: loading them takes longer than all the rest of a check. `sharedSteps` are absolute. What `load`
 * throws is not kept.
 */
export async function rememberSteps(
  project: Project,
  sharedSteps: readonly string[],
  load: () => Promise<readonly StepMatcher[]>,
): Promise<readonly StepMatcher[]> {
  const file = path.join(project.paths.reports, 'check', 'steps.json');
  const key = keyOf(project, sharedSteps);
  const kept = readKept<{ key: string; steps: readonly KeptStep[] }>(file);
  if (kept?.key === key) return kept.steps.map(matcher);
  const found = await load();
  const steps = found.map(keptStep);
  if (steps.every((step) => step !== undefined)) await writeKept(file, { key, steps });
  return found;
}

/** Everything that step files are, import, and might read while they load: a taught name, a phrase, a list of people. */
function keyOf({ root }: Project, sharedSteps: readonly string[]): string {
  const own = ['steps', 'pages', 'data'].flatMap((folder) => filesUnder(path.join(root, folder)));
  const read = own.filter((file) => !/^data[\\/](examples|files)[\\/]/.test(path.relative(root, file)));
  const imported = importedBy(root, 'steps').map((file) => path.join(root, file));
  const shared = [...new Set(sharedSteps.map((file) => path.join(path.dirname(file), '../..')))].flatMap(
    (folder) => ['steps', 'pages'].flatMap((room) => filesUnder(path.join(folder, room))),
  );
  const files = [...new Set([...read, ...imported, ...shared])].filter((file) => !file.endsWith('.map'));
  return sha256(
    JSON.stringify([ownCode(), process.version, sharedSteps, files.map((file) => [file, hash(file)])]),
  );
}

function hash(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch {
    return '';
  }
}

function keptStep(definition: StepMatcher): KeptStep | undefined {
  const { uri, line, pattern, expression } = definition;
  const phrase = phraseOf(definition);
  const under = phrase ? undefined : takesUnder(definition);
  const regexp = typeof pattern === 'string' ? expression.regexp : pattern;
  if (regexp === undefined) return undefined;
  const { source, flags } = regexp;
  return {
    uri,
    line,
    source,
    flags,
    ...(typeof pattern === 'string' ? { sentence: pattern } : {}),
    ...(phrase ? { phrase } : {}),
    ...(under === undefined ? {} : { under }),
  };
}

function matcher({
  uri,
  line,
  sentence,
  source,
  flags,
  phrase,
  under,
}: KeptStep): StepMatcher & { phrase?: Phrase } {
  const regexp = new RegExp(source, flags);
  // One that keeps its place in a text from match to match would miss every other one.
  const fresh = new RegExp(source, flags.replace(/[gy]/g, ''));
  return {
    uri,
    line,
    pattern: sentence ?? regexp,
    expression: { source: sentence ?? source, regexp: fresh },
    matchesStepName: (text) => fresh.test(text),
    ...(phrase ? { phrase } : {}),
    ...(under === undefined ? {} : { under }),
  };
}
