import { existsSync } from 'node:fs';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProjectFault } from '../errors.ts';
import {
  appendToLedger,
  digestFolder,
  envelopeText,
  installationSigner,
  type ManifestFile,
  NotValid,
  parseManifest,
  signEnvelope,
  whileLocked,
} from '../record/index.ts';
import { writeCanonicalZip } from './canonical-zip.ts';
import { packFolders, recordIn } from './latest-pack.ts';
import { EVIDENCE, MANIFEST } from './seal-evidence.ts';
import { dayOf } from './verify/known-signer.ts';
import { WITHHELD, WITHHELD_FILE, WITHHELD_TYPE, type WithheldPayload } from './verify/withheld.ts';

/** What stays of every pack: what was there, what was decided, and who signed. */
const KEPT =
  /^(evidence\/)?manifest\.json$|^dossier\/(record|statement)\.json$|^dossier\/verify\.html$|^dossier\/sign-offs\//;

/** A pack whose evidence is past its date. */
export interface PackToPrune {
  readonly name: string;
  readonly folder: string;
  /** Last day on which it was to be kept, and why. */
  readonly until: string;
  readonly because: string;
  /** Paths of the files that go. */
  readonly paths: readonly string[];
}

/** Packs past their date on a day (`2026-11-22`) that still hold what goes. */
export async function packsToPrune(records: string, today: string): Promise<PackToPrune[]> {
  const due: PackToPrune[] = [];
  for (const folder of packFolders(records)) {
    const record = await recordIn(folder);
    if (record === undefined || record.retention.until >= today) continue;
    const files = await sealedPaths(folder);
    const paths = files
      .map(({ path }) => path)
      .filter((path) => !KEPT.test(path) && existsSync(join(folder, path)));
    if (paths.length > 0) due.push({ name: basename(folder), folder, ...record.retention, paths });
  }
  return due;
}

export interface ToWithhold {
  readonly records: string;
  readonly folder: string;
  readonly paths: readonly string[];
  readonly by: string;
  readonly because: string;
}

/**
 * Takes files out of a pack for good. Who, when and why is signed first; manifests, signatures and the ledger keep
 * what was there. Throws ProjectFault for a file that is not the pack's or must stay.
 */
export async function withhold(input: ToWithhold): Promise<void> {
  const { records, folder, paths, by, because } = input;
  const record = await recordIn(folder);
  if (record === undefined) throw new NotValid({ where: folder, wrong: 'its record cannot be read' });
  const files = await chosen(folder, paths);
  await whileLocked(folder, async () => {
    const payload = { manifestA: record.manifestA, files, by, because, at: new Date().toISOString() };
    await appendFile(join(folder, WITHHELD_FILE), await signed(payload));
    for (const path of paths) await rm(join(folder, path), { force: true });
    await rm(`${folder}-evidence.zip`, { force: true });
    await writeCanonicalZip(folder, await pathsLeft(folder), `${folder}.zip`);
  });
  const { council, release, gate, manifestA } = record;
  const content = { pack: basename(folder), files: files.length, reason: because, manifestA };
  const about = { kind: 'withheld', council, by, release, gate };
  await appendToLedger(join(records, 'ledger.ndjson'), { ...about, content });
}

/** The folder of a pack by its name. Throws ProjectFault where there is none. */
export function packNamedIn(records: string, name: string): string {
  const folder = packFolders(records).find((one) => basename(one) === name);
  if (folder !== undefined) return folder;
  const next = 'Its name is that of its folder there';
  throw new ProjectFault({ where: join(records, 'packs'), wrong: `there is no pack "${name}"`, next });
}

/** Today in a zone. */
export function today(timeZone: string): string {
  return dayOf(new Date().toISOString(), timeZone);
}

async function signed(payload: Omit<WithheldPayload, 'schema' | 'key'>): Promise<string> {
  const signer = await installationSigner();
  const whole: WithheldPayload = { schema: WITHHELD, ...payload, key: signer.key };
  return envelopeText(await signEnvelope(WITHHELD_TYPE, whole, signer));
}

async function chosen(folder: string, paths: readonly string[]) {
  const files = new Map((await sealedPaths(folder)).map((file) => [file.path, file.sha256]));
  return paths.map((path) => {
    const sha256 = files.get(path);
    if (sha256 === undefined)
      throw new ProjectFault({ where: path, wrong: `no manifest of ${basename(folder)} lists it` });
    if (KEPT.test(path))
      throw new ProjectFault({ where: path, wrong: 'this file stays: the rest is verified with it' });
    if (!existsSync(join(folder, path)))
      throw new ProjectFault({ where: path, wrong: 'it was taken out before' });
    return { path, sha256 };
  });
}

/** What both manifests list, by the path in the pack. */
async function sealedPaths(folder: string): Promise<ManifestFile[]> {
  const read = async (path: string) => parseManifest(await readFile(join(folder, path), 'utf8'), path).files;
  const evidence = await read(`${EVIDENCE}/${MANIFEST}`);
  return [
    ...evidence.map((file) => ({ ...file, path: `${EVIDENCE}/${file.path}` })),
    ...(await read(MANIFEST)),
  ];
}

async function pathsLeft(folder: string): Promise<string[]> {
  return (await digestFolder(folder)).map(({ path }) => path);
}
