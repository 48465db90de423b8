import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ProjectFault } from '../errors.ts';
import { digestOfFile, sha256 } from '../record/index.ts';
import type { RunToProve } from './input.ts';
import { safeName } from './safe-name.ts';

/** Longest path inside `evidence/`, so that paths in the pack stay within 120 characters. */
const PATH_LENGTH = 110;

/** Copies features, their example files and phrase files as they were run. Throws ProjectFault where one has changed since, or is gone. */
export async function copyFeatures(root: string, runs: readonly RunToProve[], to: string): Promise<void> {
  const copied = new Map<string, string>();
  for (const { record } of runs) {
    for (const feature of record.features) {
      if (copied.get(feature.path) === feature.sha256) continue;
      await copyFeature(
        join(root, checkedPath(root, feature.path)),
        feature,
        join(to, packPath(feature.path)),
      );
      copied.set(feature.path, feature.sha256);
    }
  }
}

async function copyFeature(
  from: string,
  feature: { path: string; sha256: string },
  to: string,
): Promise<void> {
  const found = existsSync(from) ? (await digestOfFile(from)).sha256 : undefined;
  if (found !== feature.sha256) throw changed(feature.path, found === undefined ? 'is gone' : 'has changed');
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/** The path as it is where every system can unpack it, else a short one that is as unique. */
function packPath(path: string): string {
  const safe =
    /^(features|steps|data\/examples)\/[\p{L}\p{N} _./-]+$/u.test(path) &&
    !/(^|\/)\.|[. ](\/|$)|\/\//.test(path);
  if (safe && path.length <= PATH_LENGTH) return path;
  return `${path.startsWith('data/') ? 'data/examples' : 'features'}/${sha256(path).slice(0, 12)}-${safeName(basename(path), 60)}`;
}

function checkedPath(root: string, path: string): string {
  const within = relative(root, join(root, path));
  if (within !== '' && within.split(sep)[0] !== '..') return within;
  throw new ProjectFault({ where: 'run.json', wrong: `names a feature outside the project: "${path}"` });
}

function changed(path: string, how: string): ProjectFault {
  return new ProjectFault({
    where: path,
    wrong: `${how} since it was run`,
    allowed: 'Evidence holds the feature files as they were run',
    next: 'Put it back as it was, or run again',
  });
}
