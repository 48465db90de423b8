import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
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
import { copyEvidence, missingMedia } from './evidence-files.ts';
import type { EvidenceToSeal, SealedEvidence } from './input.ts';
import { safeName } from './safe-name.ts';

export const MANIFEST = 'manifest.json';
export const EVIDENCE = 'evidence';

/**
 * Copies what the runs left into a pack and seals it by manifest A. A pack that was sealed before is never
 * changed: it is checked and handed back. Throws ProjectFault where a file is not what the record says, and
 * NotValid where a sealed pack was altered.
 */
export async function sealEvidence(input: EvidenceToSeal): Promise<SealedEvidence> {
  const name = packName(input);
  const folder = join(input.out, name);
  const zip = join(input.out, `${name}-evidence.zip`);
  const missing = missingMedia(input);
  if (!existsSync(join(folder, EVIDENCE, MANIFEST))) await build(input, folder);
  const { manifestSha256, paths } = await checkSealed(join(folder, EVIDENCE));
  if (!existsSync(zip)) await writeCanonicalZip(folder, paths, zip);
  return { name, folder, zip, manifestSha256, missing };
}

/** Named after release, gate and the latest run; no character of theirs can lead out of the folder. */
export function packName({ release, gate, runs }: Pick<EvidenceToSeal, 'release' | 'gate' | 'runs'>): string {
  const latest =
    runs
      .map((run) => run.record.id)
      .sort()
      .at(-1) ?? 'no-run';
  return [safeName(release.key, 40), safeName(gate.key, 24), safeName(latest, 60)].join('-');
}

async function build(input: EvidenceToSeal, folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(join(partial, EVIDENCE), { recursive: true });
    await copyEvidence(input, join(partial, EVIDENCE));
    const manifest = manifestOf(await digestFolder(join(partial, EVIDENCE)));
    await writeAtomic(join(partial, EVIDENCE, MANIFEST), manifestText(manifest));
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    throw diskFault(cause, folder);
  }
}

/** The manifest's hash and the files of the pack, manifest included, once they agree with it. */
async function checkSealed(evidence: string): Promise<{ manifestSha256: string; paths: string[] }> {
  const text = await readFile(join(evidence, MANIFEST), 'utf8');
  const manifest = parseManifest(text, join(evidence, MANIFEST));
  const differences = Object.entries(compareFiles(manifest, await digestFolder(evidence, [MANIFEST])));
  const [kind, paths] = differences.find(([, some]) => some.length > 0) ?? [];
  if (kind) throw altered(evidence, kind, paths?.[0] ?? '');
  const all = [...manifest.files.map((file) => file.path), MANIFEST];
  return { manifestSha256: sha256(text), paths: all.map((path) => `${EVIDENCE}/${path}`) };
}

function altered(evidence: string, kind: string, path: string): NotValid {
  const next = 'Put the original back, or run the release again: evidence that was sealed is never changed';
  return new NotValid({
    where: join(evidence, path),
    wrong: `is ${kind} since the evidence was sealed`,
    next,
  });
}
