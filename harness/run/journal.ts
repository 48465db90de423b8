import path from 'node:path';
import { appendLine } from '../record/index.ts';
import type { RunHeader } from './context.ts';
import type { LearnedRequest } from './guard/learned.ts';
import type {
  AttemptRecord,
  RunCause,
  RunHookRecord,
  RunRecord,
  ScenarioRecord,
  Slowed,
  StepRecord,
} from './schema.ts';

/** A scenario as planned: everything but what happened. */
export type PlannedScenario = Omit<ScenarioRecord, 'status' | 'reason' | 'attempts'>;

/** One line of `events.ndjson`. `at` is UTC. */
export type RunEvent =
  | {
      readonly type: 'run';
      readonly at: string;
      readonly header: RunHeader;
      readonly features: RunRecord['features'];
    }
  | { readonly type: 'planned'; readonly at: string; readonly scenario: PlannedScenario }
  | {
      readonly type: 'attempt';
      readonly at: string;
      readonly id: string;
      readonly number: number;
      readonly worker: number;
    }
  | {
      readonly type: 'step';
      readonly at: string;
      readonly id: string;
      readonly number: number;
      /** How many phrases it stands in, none where absent; a phrase comes after what it stands for. */
      readonly depth?: number;
      readonly step: StepRecord;
    }
  | {
      readonly type: 'attempt-end';
      readonly at: string;
      readonly id: string;
      readonly attempt: Omit<AttemptRecord, 'steps'>;
    }
  | {
      readonly type: 'versions';
      readonly at: string;
      readonly when: 'before' | 'after';
      readonly versions: Readonly<Record<string, string | null>>;
    }
  | { readonly type: 'browser'; readonly at: string; readonly name: string; readonly version: string }
  | { readonly type: 'guard-proven'; readonly at: string; readonly worker: number; readonly tried: number }
  | { readonly type: 'learned'; readonly at: string; readonly id: string; readonly request: LearnedRequest }
  | { readonly type: 'not-run'; readonly at: string; readonly id: string; readonly reason: string }
  | {
      readonly type: 'causes';
      readonly at: string;
      readonly causes: readonly RunCause[];
      readonly slowed?: readonly Slowed[];
    }
  | { readonly type: 'run-hook'; readonly at: string; readonly hook: RunHookRecord }
  | { readonly type: 'problem'; readonly at: string; readonly where: string; readonly message: string }
  | { readonly type: 'end'; readonly at: string; readonly state: 'complete' | 'interrupted' };

/** An event without its time, which is taken when it is written. */
export type NewEvent = RunEvent extends infer E ? (E extends RunEvent ? Omit<E, 'at'> : never) : never;

/** The journal's path in a run's folder. */
export function journalFile(runFolder: string): string {
  return path.join(runFolder, 'events.ndjson');
}

/** Appends one event; safe from several processes at once, on disk when it returns. */
export function record(runFolder: string, event: NewEvent): void {
  appendLine(journalFile(runFolder), { at: new Date().toISOString(), ...event });
}
