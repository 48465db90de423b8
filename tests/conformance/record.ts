import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Media, RunRecord, StepRecord } from '../../harness/run/schema.ts';
import { type Attached, attached, type RunTold, type StepTold } from './told.ts';

/** What a run record tells. `folder` is the run's; media are read from it, so that a lost file shows. */
export function recordTells(run: RunRecord, folder: string): RunTold {
  return {
    success: run.state === 'complete' && run.problems.length === 0 && run.scenarios.every(isGreen),
    scenarios: run.scenarios
      .map(({ feature, line, attempts }) => ({
        feature: path.posix.basename(feature),
        line,
        attempts: attempts.map(({ steps }) => steps.map((step) => told(step, folder))),
      }))
      .sort((a, b) => (a.feature === b.feature ? a.line - b.line : a.feature < b.feature ? -1 : 1)),
    runHooks: (run.hooks ?? []).map(({ kind, name, status, media }) => ({
      kind,
      text: name,
      status,
      attachments: attachmentsOf(media, folder),
    })),
  };
}

/** Skipping is no failure to Cucumber; a gate sees to it that what was not run is missed. */
function isGreen({ status }: RunRecord['scenarios'][number]): boolean {
  return status === 'passed' || status === 'skipped';
}

function told({ kind, text, status, media }: StepRecord, folder: string): StepTold {
  return { kind, text, status, attachments: attachmentsOf(media, folder) };
}

/** The screen's picture and text are the harness's own; what the step attached is left. */
function attachmentsOf(media: readonly Media[], folder: string): Attached[] {
  return media
    .filter(({ kind }) => kind === 'attachment' || kind === 'log' || kind === 'link')
    .map(({ mediaType, name, path: file }) =>
      attached(mediaType, name, readFileSync(path.join(folder, file))),
    );
}
