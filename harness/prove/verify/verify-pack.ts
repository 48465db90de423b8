import {
  compareFiles,
  type Differences,
  type Manifest,
  type ManifestFile,
  parseManifest,
} from '../../record/manifest.ts';
import type { DossierRecord } from './dossier-record.ts';
import { entryFaults, withoutTopFolder } from './entry-faults.ts';
import type { OpenedPack, PackEntry, PackText } from './opened-pack.ts';
import { parseRecord } from './parse-record.ts';
import { checkSignatures } from './signatures.ts';
import { checkStatement } from './statement-check.ts';
import type { CheckedSignature, Verification, Withheld } from './verification.ts';
import { readWithheld, WITHHELD_FILE } from './withheld.ts';

const MANIFEST_A = 'evidence/manifest.json';
const MANIFEST_B = 'manifest.json';
const RECORD = 'dossier/record.json';
/** A manifest or a record of 5,000 scenarios takes a few MB. */
const MOST_TEXT = 64 * 1024 * 1024;

/**
 * Checks a pack with nothing but itself: every file against the manifests, the statement and the sign-offs against
 * their keys. The same lines run in Node and in the page inside the pack. Never throws for what a pack holds.
 */
export async function verifyPack(opened: OpenedPack): Promise<Verification> {
  const refused = entryFaults(opened.entries);
  if (refused.length > 0) return notValid(refused);
  const pack = packText(opened, withoutTopFolder(opened.entries));
  const [a, b] = [await manifest(pack, MANIFEST_A), await manifest(pack, MANIFEST_B)];
  const unreadable = [a, b].flatMap((one) => ('fault' in one ? [one.fault] : []));
  if ('fault' in a || 'fault' in b) return notValid(unreadable);
  return verifyFiles(pack, a, b);
}

interface ReadManifest {
  readonly content: Manifest;
  readonly sha256: string;
}

async function verifyFiles(pack: PackText, a: ReadManifest, b: ReadManifest): Promise<Verification> {
  const promised = joined(a.content, b.content);
  const record = parseRecord(await pack.text(RECORD));
  const withheld = await readWithheld(await pack.text(WITHHELD_FILE), promised, record);
  const compared = compareFiles(promised, await foundIn(pack));
  const taken = stillGone(withheld.accepted, compared.missing);
  const gone = new Set(taken.flatMap(({ paths }) => paths));
  const differences = { ...compared, missing: compared.missing.filter((path) => !gone.has(path)) };
  const signed = await checkSigned(pack, record, promised, a.sha256);
  const faults = [...withheld.faults, ...signed.faults];
  return {
    verdict: verdictOn(differences, faults, gone.size),
    ...differences,
    faults,
    withheld: taken,
    signatures: signed.signatures,
    files: promised.files.length,
    about: record === undefined ? null : aboutOf(record),
    compare: compareWith(a.sha256, b.sha256, record),
  };
}

/** A file that was announced to go and is still there is no different from any other. */
function stillGone(withheld: readonly Withheld[], missing: readonly string[]): Withheld[] {
  const within = new Set(missing);
  const each = withheld.map((one) => ({ ...one, paths: one.paths.filter((path) => within.has(path)) }));
  return each.filter(({ paths }) => paths.length > 0);
}

/** Statement and sign-offs, where the record that they are checked with is about this evidence. */
async function checkSigned(
  pack: PackText,
  record: DossierRecord | undefined,
  promised: Manifest,
  manifestA: string,
): Promise<{ faults: string[]; signatures: CheckedSignature[] }> {
  const faults = ['The record of the dossier cannot be read, or is about other evidence.'];
  if (record?.manifestA !== manifestA) return { faults, signatures: [] };
  const signatures = await checkSignatures(pack, record);
  const known = new Set(record.signOffs.filter(({ state }) => state === 'invalid').map(({ id }) => id));
  const invalid = signatures.filter(({ id, state }) => state === 'invalid' && !known.has(id));
  const sentences = invalid.map(({ id, name, why }) => `Sign-off ${id} of ${name} is not valid: ${why}`);
  return { faults: [...(await checkStatement(pack, record, promised)), ...sentences], signatures };
}

function compareWith(manifestA: string, manifestB: string, record: DossierRecord | undefined) {
  const installation = record?.installation.fingerprint ?? null;
  return { manifestA, manifestB, installation, ledger: record?.ledger ?? null };
}

function verdictOn(
  differences: Differences,
  faults: readonly string[],
  withheld: number,
): Verification['verdict'] {
  const isWhole = Object.values(differences).every((paths) => paths.length === 0) && faults.length === 0;
  if (!isWhole) return 'NOT VALID';
  return withheld > 0 ? 'VALID WITH FILES WITHHELD' : 'VALID';
}

/** Both manifests as one over the whole pack; a file that both name is compared with both. */
function joined(a: Manifest, b: Manifest): Manifest {
  const evidence = a.files.map((file) => ({ ...file, path: `evidence/${file.path}` }));
  return { ...b, files: [...evidence, ...b.files] };
}

async function foundIn(pack: PackText): Promise<ManifestFile[]> {
  const found: ManifestFile[] = [];
  for (const path of pack.paths) {
    if (path !== MANIFEST_B && path !== WITHHELD_FILE) found.push(await pack.digest(path));
  }
  return found;
}

async function manifest(pack: PackText, path: string): Promise<ReadManifest | { fault: string }> {
  const text = await pack.text(path);
  if (text === undefined) return { fault: `${path} is not in it: this is no pack, or not a whole one.` };
  try {
    const content = parseManifest(text, path);
    const file = await pack.digest(path);
    return { content, sha256: file.sha256 };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

function packText(opened: OpenedPack, entries: ReadonlyMap<string, PackEntry>): PackText {
  return {
    paths: [...entries.keys()],
    text: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined) return undefined;
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
          await opened.read(entry, MOST_TEXT),
        );
      } catch {
        return undefined;
      }
    },
    digest: async (path) => {
      const entry = entries.get(path);
      const nothing = { bytes: -1, sha256: '' };
      const digest = entry && (await opened.digest(entry).catch(() => nothing));
      return { path, ...(digest ?? nothing) };
    },
  };
}

function aboutOf({ project, release, gate, change, decision, judgedAt, timeZone, retention }: DossierRecord) {
  return { project, release, gate, change, decision, judgedAt, timeZone, keptUntil: retention.until };
}

function notValid(faults: readonly string[]): Verification {
  return {
    verdict: 'NOT VALID',
    faults,
    altered: [],
    missing: [],
    added: [],
    withheld: [],
    signatures: [],
    files: 0,
    about: null,
    compare: { manifestA: null, manifestB: null, installation: null, ledger: null },
  };
}
