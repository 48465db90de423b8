import path from 'node:path';
import { causesOf } from './causes/causes-of.ts';
import { slowedIn } from './causes/pace.ts';
import { finishRun } from './finish-run.ts';
import { record } from './journal.ts';
import { pastRuns } from './past-runs.ts';
import { projectRun } from './project-run.ts';
import type { RunRecord } from './schema.ts';
import { Notes } from './standing/standing.ts';

/** Earlier runs that are asked since when something no longer works: two days and more of rounds every half hour. */
const PAST_RUNS = 600;

/** Writes the run's last lines: why scenarios did not pass, and how the run ended. Then makes its files. */
export async function endRun(
  folder: string,
  projectDir: string,
  state: 'complete' | 'interrupted',
): Promise<RunRecord> {
  new Notes(folder).remove();
  await recordCauses(folder);
  record(folder, { type: 'end', state });
  return finishRun(folder, projectDir);
}

/** Finds out, from the journal and the runs beside it, why scenarios did not pass. */
export async function recordCauses(folder: string): Promise<void> {
  const reports = path.dirname(path.dirname(folder));
  const run = await projectRun(folder);
  const slowed = slowedIn(run, pastRuns(reports, PAST_RUNS));
  const causes = causesOf(run, pastRuns(reports, PAST_RUNS), slowed);
  if (causes.length + slowed.length > 0) record(folder, { type: 'causes', causes, slowed });
}
