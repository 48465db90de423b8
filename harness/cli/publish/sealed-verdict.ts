import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault, PublishFault } from '../../errors.ts';
import { Verdict } from '../../judge/index.ts';
import type { Project, Release } from '../../project/index.ts';
import { type Dossier, keysIn } from '../../prove/index.ts';
import type { Plan } from '../../publish/index.ts';
import {
  digestOfFile,
  type LedgerEntry,
  NotValid,
  parseManifest,
  readLedger,
  sha256,
} from '../../record/index.ts';

/** A verdict as it was sealed, from the disk. */
export interface SealedVerdict {
  readonly verdict: Verdict;
  readonly evidence: { readonly name: string; readonly manifestSha256: string };
  readonly dossier: Dossier;
  /** The ledger's entry of the verdict. */
  readonly entry: LedgerEntry;
  /** True where a newer verdict of the same gate was given since. */
  readonly isSuperseded: boolean;
}

/**
 * The newest verdict of a gate, or the one whose manifest B begins as `wanted` says. Throws ProjectFault where there is
 * none, PublishFault where its pack is gone, NotValid where it was altered.
 */
export async function sealedVerdict(
  project: Project,
  release: Release,
  gate: string,
  wanted?: string,
): Promise<SealedVerdict> {
  const entries = await verdictsOf(project, release.key, gate);
  const chosen =
    wanted === undefined
      ? entries.at(-1)
      : entries.findLast((one) => manifestOf(one, 'manifestB').startsWith(wanted));
  if (chosen === undefined) throw none(release, gate, wanted);
  const manifestB = manifestOf(chosen, 'manifestB');
  const folder = packFolder(project, manifestB, chosen);
  await refuseAltered(folder);
  const verdict = Verdict.parse(JSON.parse(readFileSync(path.join(folder, 'dossier/verdict.json'), 'utf8')));
  return {
    verdict,
    evidence: { name: path.basename(folder), manifestSha256: manifestOf(chosen, 'manifestA') },
    dossier: dossierIn(folder, manifestB),
    entry: chosen,
    isSuperseded: chosen !== entries.at(-1),
  };
}

/** Whether a newer verdict of the same gate was given after the one that waits. */
export async function isSuperseded(
  project: Project,
  { release, gate, manifestB }: Plan['publication'],
): Promise<boolean> {
  const newest = (await verdictsOf(project, release, gate)).at(-1);
  return newest !== undefined && manifestOf(newest, 'manifestB') !== manifestB;
}

async function verdictsOf(project: Project, release: string, gate: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of readLedger(path.join(project.paths.records, 'ledger.ndjson')))
    if (entry.kind === 'verdict' && entry.release === release && entry.gate === gate) entries.push(entry);
  return entries;
}

function manifestOf({ content }: LedgerEntry, name: 'manifestA' | 'manifestB'): string {
  return String(content[name] ?? '');
}

function packFolder(project: Project, manifestB: string, entry: LedgerEntry): string {
  const packs = path.join(project.paths.records, 'packs');
  const folders = existsSync(packs) ? readdirSync(packs).map((name) => path.join(packs, name)) : [];
  const found = folders.find((folder) => {
    const manifest = path.join(folder, 'manifest.json');
    return existsSync(manifest) && sha256(readFileSync(manifest)) === manifestB;
  });
  if (found !== undefined && existsSync(`${found}.zip`)) return found;
  throw new PublishFault({
    where: packs,
    wrong: `the evidence pack of the verdict of ${entry.at.slice(0, 10)} (manifest B ${manifestB.slice(0, 8)}) is not there`,
    next: 'Bring the folder and its zip back, or take the release through the gate again',
  });
}

/** Manifest B names the dossier's files: what is published must be what was sealed. */
async function refuseAltered(folder: string): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  for (const sealed of parseManifest(readFileSync(file, 'utf8'), file).files) {
    const found = await digestOfFile(path.join(folder, sealed.path)).catch(() => undefined);
    if (found?.sha256 === sealed.sha256) continue;
    const wrong = found === undefined ? 'is gone' : 'was altered after it was sealed';
    throw new NotValid({
      where: path.join(folder, sealed.path),
      wrong,
      next: 'Take the release through the gate again',
    });
  }
}

function dossierIn(folder: string, manifestSha256: string): Dossier {
  const file = (name: string) => path.join(folder, 'dossier', name);
  const files = {
    verdict: file('verdict.json'),
    certificate: file('certificate.pdf'),
    workbook: file('workbook.xlsx'),
    testSummary: file('test-summary.txt'),
  };
  const record = file('record.json');
  const keys = existsSync(record)
    ? { keys: keysIn({ record: JSON.parse(readFileSync(record, 'utf8')) }) }
    : {};
  return { name: path.basename(folder), folder, zip: `${folder}.zip`, manifestSha256, files, ...keys };
}

function none(release: Release, gate: string, wanted: string | undefined): ProjectFault {
  return new ProjectFault({
    where: `${release.key}, gate ${gate}`,
    wrong:
      wanted === undefined
        ? 'no verdict has been given yet'
        : `no verdict has a manifest B that begins with ${wanted}`,
    next: `Take it through the gate first: uat release ${release.key} --gate ${gate}`,
  });
}
