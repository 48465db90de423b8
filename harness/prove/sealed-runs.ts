import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { digestOfFile, NotValid, parseManifest } from '../record/index.ts';
import type { RunToProve } from './input.ts';
import { safeName } from './safe-name.ts';

/**
 * Whether a manifest A seals just these runs. Throws NotValid where it seals another journal of one of them: what is
 * judged would not be what is proven.
 */
export async function sealsRuns(manifestFile: string, runs: readonly RunToProve[]): Promise<boolean> {
  const { files } = parseManifest(await readFile(manifestFile, 'utf8'), manifestFile);
  const sealed = files.flatMap(({ path }) => /^runs\/([^/]+)\/run\.json$/.exec(path)?.[1] ?? []);
  const names = runs.map(({ record }) => nameOf(record));
  if (sealed.length !== names.length || !names.every((name) => sealed.includes(name))) return false;
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  for (const { folder, record } of runs) {
    const journal = join(folder, 'events.ndjson');
    const promised = hashes.get(`runs/${nameOf(record)}/events.ndjson`);
    if (existsSync(journal) && (await digestOfFile(journal)).sha256 !== promised)
      throw otherJournal(nameOf(record), manifestFile);
  }
  return true;
}

/** The folder of a run in the evidence. */
export function nameOf({ id }: RunToProve['record']): string {
  return safeName(id, 60);
}

function otherJournal(run: string, manifestFile: string): NotValid {
  const pack = basename(dirname(dirname(manifestFile)));
  const wrong = `is not the journal that was sealed in ${pack}: the run was changed, or went on, since`;
  const next = 'Take the release through the gate again: evidence that was sealed is never changed';
  return new NotValid({ where: `${run}/events.ndjson`, wrong, next });
}
