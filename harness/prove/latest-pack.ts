import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareFiles,
  NotValid,
  parseManifest,
  type QuotedEntry,
  readLedger,
  sha256,
} from '../record/index.ts';
import { RunRecord } from '../run/schema.ts';
import type { RunToProve, SealedEvidence } from './input.ts';
import { sealedFiles } from './make-dossier.ts';
import { EVIDENCE, MANIFEST, packName, sealedEvidenceIn } from './seal-evidence.ts';
import { sealsRuns } from './sealed-runs.ts';
import { DOSSIER_RECORD, type DossierRecord } from './verify/dossier-record.ts';

/** A pack with a dossier, checked: what was sealed, what it was made from, what its dossier says. */
export interface DecidedPack {
  readonly evidence: SealedEvidence;
  readonly runs: readonly RunToProve[];
  readonly record: DossierRecord;
}

/** The newest pack of a release and gate that has a dossier; undefined where there is none. */
export async function latestPack(
  records: string,
  release: string,
  gate: string,
): Promise<string | undefined> {
  const folders = packFolders(records).reverse();
  for (const folder of folders) {
    const record = await recordIn(folder);
    if (record?.release === release && record.gate === gate) return folder;
  }
  return undefined;
}

/**
 * Opens a pack once it is sure that nobody changed evidence or dossier: against both manifests, and the dossier
 * against the ledger. Throws NotValid naming what was changed.
 */
export async function openDecidedPack(records: string, folder: string): Promise<DecidedPack> {
  const evidence = await sealedEvidenceIn(folder);
  await refuseChangedDossier(folder);
  const record = await recordIn(folder);
  const noted = await notedDossier(records, evidence.manifestSha256);
  const found = sha256(await readFile(join(folder, MANIFEST), 'utf8'));
  if (record === undefined || noted !== found) throw notNoted(folder);
  return { evidence, runs: await runsIn(folder), record };
}

/** SHA-256 of manifest A of the pack in which these runs are sealed; null where they are not. Throws NotValid where they were changed since. */
export async function sealedManifest(
  records: string,
  release: { readonly key: string },
  gate: { readonly key: string },
  runs: readonly RunToProve[],
): Promise<string | null> {
  const file = join(records, 'packs', packName({ release, gate, runs }), EVIDENCE, MANIFEST);
  if (!existsSync(file) || !(await sealsRuns(file, runs))) return null;
  return sha256(await readFile(file, 'utf8'));
}

/** What the dossiers of a project quote of the ledger: an entry that is gone or rewritten shows by it. */
export async function quotedInPacks(records: string): Promise<QuotedEntry[]> {
  const found = await Promise.all(packFolders(records).map(recordIn));
  return found.flatMap((record) =>
    record === undefined || record.ledger.number === 0 ? [] : [record.ledger],
  );
}

/** Folders of packs, by name and so within a gate by time. */
export function packFolders(records: string): string[] {
  const folder = join(records, 'packs');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => join(folder, entry.name)).sort();
}

export async function recordIn(folder: string): Promise<DossierRecord | undefined> {
  try {
    const record = JSON.parse(
      await readFile(join(folder, 'dossier', 'record.json'), 'utf8'),
    ) as DossierRecord;
    return record.schema === DOSSIER_RECORD ? record : undefined;
  } catch {
    return undefined;
  }
}

async function runsIn(folder: string): Promise<RunToProve[]> {
  const runs = join(folder, EVIDENCE, 'runs');
  const names = readdirSync(runs).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(runs, name, 'run.json'), 'utf8')));
  return texts.map((text) => ({ folder: join(folder, EVIDENCE), record: RunRecord.parse(JSON.parse(text)) }));
}

async function refuseChangedDossier(folder: string): Promise<void> {
  const file = join(folder, MANIFEST);
  const manifest = parseManifest(await readFile(file, 'utf8'), file);
  const differences = Object.entries(compareFiles(manifest, await sealedFiles(folder)));
  const [kind, paths] = differences.find(([, some]) => some.length > 0) ?? [];
  if (kind === undefined) return;
  const wrong = `was ${kind === 'missing' ? 'taken away' : kind} by hand since the dossier was sealed`;
  throw new NotValid({ where: join(folder, paths?.[0] ?? ''), wrong, next: AGAIN });
}

const AGAIN = 'Nothing is signed on it. Take the release through the gate again: uat release';

/** Manifest B of the last verdict that the ledger has on this evidence. */
async function notedDossier(records: string, manifestA: string): Promise<unknown> {
  let noted: unknown;
  for await (const { kind, content } of readLedger(join(records, 'ledger.ndjson'))) {
    if (kind === 'verdict' && content.manifestA === manifestA) noted = content.manifestB;
  }
  return noted;
}

function notNoted(folder: string): NotValid {
  const wrong =
    'this is not the dossier that the ledger noted: it was changed by hand, and its manifest with it';
  return new NotValid({ where: folder, wrong, next: AGAIN });
}
