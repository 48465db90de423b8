import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readFeatures } from '../gherkin/features.ts';
import { writeAtomic } from '../record/index.ts';
import { junitXml } from './formats/junit.ts';
import { cucumberMessages } from './formats/messages.ts';
import { writeRunRecord } from './project-run.ts';
import type { RunRecord } from './schema.ts';

/**
 * Makes the files that a run leaves beside its journal: run.json, Cucumber Messages and JUnit XML. Works on a run that
 * was killed, too.
 */
export async function finishRun(folder: string, projectDir: string): Promise<RunRecord> {
  const run = await writeRunRecord(folder);
  await writeAtomic(path.join(folder, 'junit.xml'), junitXml(run));
  await writeMessages(folder, projectDir, run);
  return run;
}

async function writeMessages(folder: string, projectDir: string, run: RunRecord): Promise<void> {
  const file = createWriteStream(path.join(folder, 'messages.ndjson'));
  await pipeline(Readable.from(lines(run, projectDir)), file);
}

function* lines(run: RunRecord, projectDir: string): Generator<string> {
  for (const envelope of cucumberMessages(run, readFeatures(projectDir)))
    yield `${JSON.stringify(envelope)}\n`;
}
