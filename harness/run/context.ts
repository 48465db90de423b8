import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StopEarly } from '../project/index.ts';
import { diskFault } from '../record/index.ts';
import type { RunRecord } from './schema.ts';
import type { Unattended } from './unattended.ts';

/** Environment variable that holds the path of a run's context file; workers and the reporter find it there. */
const CONTEXT_VARIABLE = 'UAT_RUN_CONTEXT';

/** Environment variable with the addresses of servers that were started for the run, as a JSON object. */
export const SERVERS_VARIABLE = 'UAT_SERVERS';

/** What the run was asked to be. Decided once, before the runner starts; holds no secret. */
export interface RunContext {
  /** Absolute folder of the run: `reports/runs/<id>`. */
  readonly folder: string;
  readonly projectDir: string;
  /** The run record without what only the run itself can tell. */
  readonly header: RunHeader;
  /** Scenario ids to run, or null for all that the runner selects. */
  readonly ids: readonly string[] | null;
  /** Scenarios of the pack that are not run by decision (drafts), kept so that the record can show them. */
  readonly evidence: 'every change' | 'failures' | 'none';
  /** Whether Playwright traces scenarios on synthetic data, to keep the traces of those that fail. */
  readonly traceOnFailure: boolean;
  readonly readOnly: boolean;
  /** Instead of stopping what would write, note what reading sends; never on live data. */
  readonly learnReads: boolean;
  /** When no further scenario begins; null or absent: never. */
  readonly stopEarly?: StopEarly | null;
  /** Null or absent: somebody is there. */
  readonly unattended?: Unattended | null;
  /** When this run, or its going on, began: UTC. */
  readonly begun?: string;
  /** Milliseconds. */
  readonly stepLimitMs: number;
  readonly scenarioLimitMs: number;
  /** Compiled step files of the shared vocabulary. */
  readonly sharedSteps: readonly string[];
  /** Parameters of the World, as given on the command line. */
  readonly worldParameters: Readonly<Record<string, unknown>>;
}

export type RunHeader = Omit<
  RunRecord,
  'scenarios' | 'features' | 'hooks' | 'causes' | 'slowed' | 'problems' | 'ended' | 'state'
>;

/** Writes the context file into the run's folder and names it to this process and those it starts. */
export function writeContext(context: RunContext): void {
  const file = path.join(context.folder, 'context.json');
  const text = JSON.stringify(context, null, 2);
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw diskFault(cause, file, text.length);
  }
  process.env[CONTEXT_VARIABLE] = file;
}

/** Whether a run has begun that this process belongs to; while tests are only listed, none has. */
export function hasContext(environment: NodeJS.ProcessEnv = process.env): boolean {
  const file = environment[CONTEXT_VARIABLE];
  return file !== undefined && existsSync(file);
}

/** The context of the run that this process belongs to. Throws when there is none. */
export function currentContext(environment: NodeJS.ProcessEnv = process.env): RunContext {
  const file = environment[CONTEXT_VARIABLE];
  if (file === undefined) throw new Error(`No run is under way: ${CONTEXT_VARIABLE} is not set.`);
  return JSON.parse(readFileSync(file, 'utf8')) as RunContext;
}

/** Addresses of servers that were started for this run, by name. */
export function serverAddresses(environment: NodeJS.ProcessEnv = process.env): Map<string, string> {
  const json = environment[SERVERS_VARIABLE];
  return new Map(json === undefined ? [] : Object.entries(JSON.parse(json) as Record<string, string>));
}
