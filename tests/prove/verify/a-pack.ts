import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { makeDossier, sealEvidence, sealOf, signOffsFor } from '../../../harness/prove/index.ts';
import type { OpenedPack, PackEntry } from '../../../harness/prove/verify/opened-pack.ts';
import { findBrowser } from '../../../harness/run/browser.ts';
import { verdictOn } from '../proof-facts.ts';
import { readZip } from '../read-zip.ts';
import { aProvableRun, temporaryFolder } from '../run-folder.ts';
import { aSigning, gateIn, sign } from '../sign/signing.ts';

/** A real pack with one sign-off: its zip, and its files by path. */
export interface Pack {
  readonly zip: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly folder: string;
  readonly signOff: string;
}

/** The installation's key is made in a profile of the test's own. */
export async function aPack(): Promise<Pack> {
  process.env.UAT_PROFILE ??= temporaryFolder();
  const signing = await aSigning({}, temporaryFolder());
  const { project, release, gate } = gateIn(signing);
  const input = aProvableRun({}, signing.root);
  const [run] = input.runs;
  if (run === undefined) throw new Error('no run was built');
  const evidence = await sealEvidence(input);
  const verdict = verdictOn(run.record);
  const manifestA = evidence.manifestSha256;
  const given = await sign(signing, { evidence, runs: input.runs, verdict });
  const signOffs = await signOffsFor(project, release, gate, { manifestA, runs: input.runs });
  const seal = await sealOf({ project, release, gate, manifestA, verdict, runs: input.runs, signOffs });
  const dossier = await makeDossier({
    project: input.project,
    verdict,
    runs: input.runs,
    evidence,
    browser: findBrowser(),
    seal,
  });
  return { zip: dossier.zip, folder: dossier.folder, files: readZip(dossier.zip), signOff: given.id };
}

/** Files as if they came from a zip. */
export function opened(files: ReadonlyMap<string, Buffer>, changed: Partial<PackEntry> = {}): OpenedPack {
  const entries = [...files].map(([path, { length }]) => {
    const entry = { path, bytes: length, packedBytes: length, isLink: false, isEncrypted: false };
    return { ...entry, ...changed };
  });
  const content = (entry: PackEntry) => files.get(entry.path) ?? Buffer.alloc(0);
  return {
    entries,
    read: async (entry) => content(entry),
    digest: async (entry) => {
      const bytes = content(entry);
      return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

/** Another zip around the files, as a mail gateway makes it. */
export function repacked(files: Iterable<[string, Buffer]>, compress = true): Promise<string> {
  const zip = new ZipFile();
  for (const [path, bytes] of files) zip.addBuffer(bytes, path, { compress, mtime: new Date(2031, 4, 5) });
  return written(zip);
}

/** The same with an entry for a folder, as many tools make one for each. */
export function withFolder(files: Iterable<[string, Buffer]>, folder: string): Promise<string> {
  const zip = new ZipFile();
  zip.addEmptyDirectory(folder);
  for (const [path, bytes] of files) zip.addBuffer(bytes, path);
  return written(zip);
}

async function written(zip: ZipFile): Promise<string> {
  zip.end();
  const file = join(temporaryFolder(), 'repacked.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** A zip in which an entry with content bears the name of a folder, as no tool makes it. */
export async function withFilledFolder(files: Iterable<[string, Buffer]>, folder: string): Promise<string> {
  const name = folder.replace(/\/$/, '_');
  const file = await repacked([...files, [name, Buffer.from('hidden text')]], false);
  writeFileSync(file, readFileSync(file).toString('latin1').replaceAll(name, folder), 'latin1');
  return file;
}
