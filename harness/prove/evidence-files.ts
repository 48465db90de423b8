import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ProjectFault } from '../errors.ts';
import { filesUnder, type ManifestFile, writeAtomic } from '../record/index.ts';
import type { Media } from '../run/schema.ts';
import { copyFeatures } from './feature-files.ts';
import type { EvidenceToSeal, RunToProve } from './input.ts';
import { writeLeftOut } from './left-out.ts';
import { nameOf } from './sealed-runs.ts';
import { mediaOfAttempt, mediaWithin, PACK_BYTES, roomForMedia, weightOf } from './size-budget.ts';

/** What a run leaves beside its media and run.json. */
const RUN_FILES = ['events.ndjson', 'messages.ndjson', 'junit.xml'];
const MEDIA_PATH = /^media\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/;
const READ_ME = `What was tested, as it was when it was sealed.

runs/       one folder a run: run.json is the record, events.ndjson the journal it was made from,
            messages.ndjson (Cucumber Messages) and junit.xml the same for other tools
media/      pictures and attachments by the SHA-256 of their content; run.json names them
features/   the feature files as they were run
data/       example rows that features took from files, as they were run
steps/      phrase files, where there are any: what the features' own sentences stand for
allure.html the report, for a browser
left-out.json  what was left out so that the pack stays small enough to be attached; only where something was
manifest.json  size and SHA-256 of every file here
`;

/** Copies runs, media, features and report into the empty folder `to`. */
export async function copyEvidence(input: EvidenceToSeal, to: string): Promise<void> {
  for (const run of input.runs) await copyRun(run, to);
  await copyFeatures(input.project.root, input.runs, to);
  if (input.allure) await copyInto(input.allure, join(to, 'allure.html'));
  await writeAtomic(join(to, 'READ-ME.txt'), READ_ME);
  const others = await weightOf(
    to,
    filesUnder(to).map((file) => relative(to, file)),
  );
  const { kept, leftOut } = mediaWithin(
    input.runs,
    roomForMedia(input.packBytes ?? PACK_BYTES, others, input.runs),
  );
  await copyMedia(input.runs, to, kept);
  await writeLeftOut(to, leftOut, input.packBytes ?? PACK_BYTES);
}

/** Paths of media that the record of an interrupted run names and that are not on the disk. */
export function missingMedia({ runs }: Pick<EvidenceToSeal, 'runs'>): string[] {
  const interrupted = runs.filter((run) => run.record.state !== 'complete');
  return interrupted.flatMap((run) =>
    [...mediaOf(run)].filter((path) => !existsSync(join(run.folder, path))),
  );
}

/** Media are named by their content: throws ProjectFault where a copy holds something else. */
export function refuseChangedMedia(files: readonly ManifestFile[]): void {
  for (const { path, sha256 } of files) {
    const promised = MEDIA_PATH.exec(path)?.[1];
    if (promised !== undefined && promised !== sha256) throw changed(path);
  }
}

/** What was judged was told from the journal: run.json is written from that, whatever lies on the disk by now. */
async function copyRun({ folder, record }: RunToProve, to: string): Promise<void> {
  if (!existsSync(join(folder, 'run.json'))) throw notThere(join(folder, 'run.json'));
  const into = join(to, 'runs', nameOf(record));
  for (const file of RUN_FILES.filter((name) => existsSync(join(folder, name))))
    await copyInto(join(folder, file), join(into, file));
  await mkdir(into, { recursive: true });
  await writeAtomic(join(into, 'run.json'), `${JSON.stringify(record, null, 1)}\n`);
}

/** Each file once, however many steps and runs show it. */
async function copyMedia(runs: readonly RunToProve[], to: string, kept: ReadonlySet<string>): Promise<void> {
  const copied = new Set<string>();
  for (const run of runs) {
    for (const path of mediaOf(run)) {
      if (kept.has(path) && !copied.has(path)) await copyMedium(run, path, to);
      copied.add(path);
    }
  }
}

async function copyMedium({ folder, record }: RunToProve, path: string, to: string): Promise<void> {
  const from = join(folder, path);
  if (!existsSync(from)) {
    if (record.state !== 'complete') return;
    throw notThere(from);
  }
  await copyInto(from, join(to, path));
}

function mediaOf({ record }: RunToProve): Set<string> {
  const attempts = record.scenarios.flatMap(({ superseded = [], attempts: own }) => [...superseded, ...own]);
  return new Set(attempts.flatMap(mediaOfAttempt).map(checkedPath));
}

/** A record may have been edited: a path that is not one of its media is never followed. */
function checkedPath({ path, sha256 }: Media): string {
  if (MEDIA_PATH.exec(path)?.[1] === sha256) return path;
  throw new ProjectFault({
    where: 'run.json',
    wrong: `names the file "${path}"`,
    allowed: 'A run names its media by their SHA-256',
    next: 'The record was changed; run it again',
  });
}

async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

function notThere(file: string): ProjectFault {
  return new ProjectFault({
    where: file,
    wrong: 'is named in the run and is not there',
    next: 'Run it again',
  });
}

function changed(file: string): ProjectFault {
  return new ProjectFault({
    where: file,
    wrong: 'is not the file that the run recorded',
    next: 'Run it again',
  });
}
