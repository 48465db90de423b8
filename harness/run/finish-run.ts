import { writeRunRecord } from './project-run.ts';
import type { RunRecord } from './schema.ts';

/** Makes the files that a run leaves beside its journal. Works on a run that was killed, too. */
export async function finishRun(folder: string): Promise<RunRecord> {
  return writeRunRecord(folder);
}
