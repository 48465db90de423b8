import { createRequire } from 'node:module';
import type * as Cucumber from '@cucumber/cucumber';
import { parseFeature } from '../../../harness/gherkin/parse.ts';
import type { Phrase } from '../../../harness/gherkin/phrases/phrase.ts';
import { phraseDefinitions } from '../../../harness/gherkin/phrases/phrase-book.ts';
import { planFeature } from '../../../harness/gherkin/plan.ts';
import { indexSteps } from '../../../harness/gherkin/step-index.ts';
import type { SupportCodeLibrary } from '../../../harness/gherkin/support-types.ts';
import { AttachmentBox } from '../../../harness/run/engine/attachments.ts';
import { ScenarioExecution } from '../../../harness/run/engine/execution.ts';
import type { EngineHost } from '../../../harness/run/engine/host.ts';
import type { Media, StepRecord } from '../../../harness/run/schema.ts';

/** What a step file imports from Cucumber. */
export type Vocabulary = Pick<
  typeof Cucumber,
  | 'After'
  | 'AfterAll'
  | 'AfterStep'
  | 'Before'
  | 'BeforeAll'
  | 'BeforeStep'
  | 'defineParameterType'
  | 'Given'
  | 'setDefaultTimeout'
  | 'Then'
  | 'When'
>;

interface Builder {
  readonly methods: Vocabulary;
  reset(folder: string, newId: () => string): void;
  finalize(): SupportCodeLibrary;
}

const { SupportCodeLibraryBuilder } = createRequire(import.meta.url)(
  '@cucumber/cucumber/lib/support_code_library_builder/index',
) as { SupportCodeLibraryBuilder: new () => Builder };

/** Support code as Cucumber itself builds it, so that a change of its shape shows here. */
export function libraryOf(define: (vocabulary: Vocabulary) => void): SupportCodeLibrary {
  const builder = new SupportCodeLibraryBuilder();
  let ids = 0;
  builder.reset(import.meta.dirname, () => String(++ids));
  define(builder.methods);
  return builder.finalize();
}

export interface Played {
  readonly execution: ScenarioExecution;
  /** Step records in the order they were written. */
  readonly records: StepRecord[];
  /** Titles of the steps that the runner was told of; skipped ones with a dash. */
  readonly listed: string[];
  /** Each look at the screen: green, or red for a step that went wrong. */
  readonly looks: string[];
  /** How many phrases each record stands in. */
  readonly depths: number[];
}

export interface PlayOptions {
  readonly limitMs?: number;
  readonly willBeRetried?: boolean;
  readonly parameters?: object;
  readonly phrases?: readonly Phrase[];
}

/** The first scenario of a feature, ready to be played. Each piece of evidence is told by whether the step was red. */
export function play(
  feature: string,
  define: (vocabulary: Vocabulary) => void,
  { limitMs = 1_000, willBeRetried = false, parameters = {}, phrases = [] }: PlayOptions = {},
): Played {
  const parsed = parseFeature('features/bills.feature', feature);
  const [scenario] = planFeature(parsed);
  const [pickle] = parsed.pickles;
  if (scenario === undefined || pickle === undefined) throw new Error('The feature has no scenario.');
  const library = libraryOf(define);
  const definitions = [...library.stepDefinitions, ...phraseDefinitions(phrases, [])];
  const attachments = new AttachmentBox();
  const { attach, log, link } = attachments;
  const records: StepRecord[] = [];
  const listed: string[] = [];
  const looks: string[] = [];
  const depths: number[] = [];
  const execution = new ScenarioExecution({
    library,
    index: indexSteps(definitions),
    scenario,
    document: parsed.document,
    pickle,
    world: { attach, log, link, parameters },
    attachments,
    host: standIn({ records, listed, looks, depths }),
    stepLimitMs: limitMs,
    willBeRetried,
  });
  return { execution, records, listed, looks, depths };
}

/** Plays a scenario from beginning to end. */
export async function playThrough(...asked: Parameters<typeof play>): Promise<Played> {
  const played = play(...asked);
  await played.execution.body();
  await played.execution.finish();
  return played;
}

/** `step passed`, `before failed`, … for each record. */
export function statuses({ records }: Pick<Played, 'records'>): string[] {
  return records.map(({ kind, status }) => `${kind} ${status}`);
}

/** Stands in for the runner and the browser. */
function standIn({ records, listed, looks, depths }: Omit<Played, 'execution'>): EngineHost {
  return {
    step: async (title, line, body) => {
      listed.push(`${line} ${title}`);
      await body();
    },
    skipped: async (title, line) => {
      listed.push(`${line} - ${title}`);
    },
    evidence: async (failed) => {
      looks.push(failed ? 'red' : 'green');
      return [media('screenshot', failed ? 'red' : 'green')];
    },
    keep: async ({ kind, name, body }) => media(kind, `${name}: ${body.toString('utf8')}`),
    explain: (error) => ({ status: 'failed', reason: String((error as Error).message ?? error), error }),
    mask: (text) => text.replaceAll('hunter2', '[secret]'),
    maskTable: (rows) => rows.map((row) => row.map((cell) => cell.replaceAll('hunter2', '[secret]'))),
    finished: (step, depth) => {
      records.push(step);
      depths.push(depth);
    },
  };
}

function media(kind: Media['kind'], name: string): Media {
  return { kind, name, mediaType: 'text/plain', sha256: '0'.repeat(64), path: `media/${name}`, bytes: 1 };
}
