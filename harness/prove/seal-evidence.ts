import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  compareFiles,
  digestFolder,
  diskFault,
  manifestOf,
  manifestText,
  NotValid,
  parseManifest,
  sha256,
  writeAtomic,
} from '../record/index.ts';
import { writeCanonicalZip } from './canonical-zip.ts';
import { copyEvidence, missingMedia, refuseChangedMedia } from './evidence-files.ts';
import type { EvidenceToSeal, RunToProve, SealedEvidence } from './input.ts';
import { safeName } from './safe-name.ts';
import { sealsRuns } from './sealed-runs.ts';

export const MANIFEST = 'manifest.json';
export const EVIDENCE = 'evidence';

/**
 * Copies what the runs left into a pack and seals it by manifest A. A pack that was sealed before is never
 * changed: it is checked and handed back. Throws ProjectFault where a file is not what the record says, and
 * NotValid where a sealed pack, or a run since it was sealed, was altered.
 */
export async function sealEvidence(input: EvidenceToSeal): Promise<SealedEvidence> {
  const name = packName(input);
  const folder = join(input.out, name);
  const zip = join(input.out, `${name}-evidence.zip`);
  const missing = missingMedia(input);
  const isSealed = existsSync(join(folder, EVIDENCE, MANIFEST));
  if (isSealed && !(await sealsRuns(join(folder, EVIDENCE, MANIFEST), input.runs))) throw otherRuns(folder);
  const text = isSealed ? await sealedText(join(folder, EVIDENCE)) : await build(input, folder);
  if (!existsSync(zip)) await writeCanonicalZip(folder, pathsOf(text), zip);
  return { name, folder, zip, manifestSha256: sha256(text), missing };
}

/** Evidence that was sealed before, once it is sure that it is what was sealed. Throws NotValid where it is not. */
export async function sealedEvidenceIn(folder: string): Promise<SealedEvidence> {
  const text = await sealedText(join(folder, EVIDENCE));
  return {
    name: basename(folder),
    folder,
    zip: `${folder}-evidence.zip`,
    manifestSha256: sha256(text),
    missing: [],
  };
}

/** Named after release, gate and the latest run; no character of theirs can lead out of the folder. */
export function packName({
  release,
  gate,
  runs,
}: {
  readonly release: { readonly key: string };
  readonly gate: { readonly key: string };
  readonly runs: readonly RunToProve[];
}): string {
  const latest =
    runs
      .map((run) => run.record.id)
      .sort()
      .at(-1) ?? 'no-run';
  return [safeName(release.key, 40), safeName(gate.key, 24), safeName(latest, 60)].join('-');
}

/** Builds the pack beside its place and moves it there whole; the text of its manifest. */
async function build(input: EvidenceToSeal, folder: string): Promise<string> {
  const partial = `${folder}.${process.pid}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(join(partial, EVIDENCE), { recursive: true });
    await copyEvidence(input, join(partial, EVIDENCE));
    const files = await digestFolder(join(partial, EVIDENCE));
    refuseChangedMedia(files);
    const text = manifestText(manifestOf(files));
    await writeAtomic(join(partial, EVIDENCE, MANIFEST), text);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
    return text;
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    throw diskFault(cause, folder);
  }
}

/** The text of the manifest, once the files agree with it. */
async function sealedText(evidence: string): Promise<string> {
  const text = await readFile(join(evidence, MANIFEST), 'utf8');
  const manifest = parseManifest(text, join(evidence, MANIFEST));
  const differences = Object.entries(compareFiles(manifest, await digestFolder(evidence, [MANIFEST])));
  const [kind, paths] = differences.find(([, some]) => some.length > 0) ?? [];
  if (kind) throw altered(evidence, kind, paths?.[0] ?? '');
  return text;
}

/** Paths in the pack of what manifest A lists, and of the manifest itself. */
function pathsOf(manifest: string): string[] {
  const paths = parseManifest(manifest).files.map((file) => file.path);
  return [...paths, MANIFEST].map((path) => `${EVIDENCE}/${path}`);
}

/** A pack is named after its latest run: one that was sealed with other runs beside it stays as it is. */
function otherRuns(folder: string): NotValid {
  const wrong =
    'this pack was sealed with other runs beside the latest one: the packs of the gate were changed since';
  return new NotValid({ where: folder, wrong, next: 'Take the release through the gate again' });
}

function altered(evidence: string, kind: string, path: string): NotValid {
  const next = 'Put the original back, or run the release again: evidence that was sealed is never changed';
  return new NotValid({
    where: join(evidence, path),
    wrong: `is ${kind} since the evidence was sealed`,
    next,
  });
}
