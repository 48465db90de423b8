import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PreviousGate } from '../judge/index.ts';
import { environmentOf, type Project, type Release } from '../project/index.ts';
import { type LedgerEntry, readLedger, sha256, verifyLedger } from '../record/index.ts';
import type { NamedGate } from './named-gate.ts';

/**
 * The last verdict that the ledger holds of the gate before this one; null for a release's first gate. A ledger that
 * was altered, or a kept verdict that is not the one that the ledger knows, is told as a fault.
 */
export async function previousGate(
  project: Project,
  release: Release,
  gate: NamedGate,
): Promise<PreviousGate | null> {
  const keys = Object.keys(release.gates);
  const before = keys[keys.indexOf(gate.key) - 1];
  if (before === undefined) return null;
  const ledger = path.join(project.paths.records, 'ledger.ndjson');
  const { fault } = await verifyLedger(ledger);
  const none = { gate: before, decision: null, judgedAt: null };
  if (fault !== null)
    return {
      ...none,
      fault: `The ledger cannot be relied on, so what ${before} decided is not known: ${fault.sentence}.`,
    };
  const entries = await entriesOf(ledger, project, release, before);
  const last = entries.findLast(({ kind }) => kind === 'verdict');
  if (last === undefined) return { ...none, fault: null };
  const { decision, judgedAt } = last.content;
  const known = { gate: before, decision: String(decision), judgedAt: String(judgedAt) };
  const wrong = keptFault(project, last, entries);
  return {
    ...known,
    fault:
      wrong &&
      `The verdict of ${before} on ${release.name} is not the one that the ledger knows: ${wrong}. Take the release through ${before} again.`,
  };
}

/** What the ledger says of a gate of this release, the oldest first. */
async function entriesOf(
  ledger: string,
  project: Project,
  release: Release,
  gate: string,
): Promise<LedgerEntry[]> {
  const { council } = environmentOf(project, release.gates[gate]?.environment ?? '');
  const entries: LedgerEntry[] = [];
  for await (const entry of readLedger(ledger))
    if (entry.release === release.key && entry.gate === gate && entry.council === council)
      entries.push(entry);
  return entries;
}

/**
 * What speaks against the verdict that is kept for the last one in the ledger; null where nothing does, or it is not kept
 * here. A dossier may have been made again since, as long as the ledger knows that one too.
 */
function keptFault(project: Project, last: LedgerEntry, entries: readonly LedgerEntry[]): string | null {
  const folder = packFolder(project, last.content.manifestA);
  if (folder === undefined) return null;
  const name = path.basename(folder);
  const manifest = textOf(path.join(folder, 'manifest.json'));
  const verdict = textOf(path.join(folder, 'dossier', 'verdict.json'));
  if (manifest === null || !entries.some(({ content }) => content.manifestB === sha256(manifest)))
    return `manifest.json was changed in ${name}`;
  if (verdict === null || !manifest.includes(sha256(verdict)))
    return `dossier/verdict.json was changed in ${name}`;
  return null;
}

/** The pack whose evidence was sealed by that manifest. */
function packFolder(project: Project, manifestA: unknown): string | undefined {
  const packs = path.join(project.paths.records, 'packs');
  const names = existsSync(packs) ? readdirSync(packs) : [];
  const folders = names.map((name) => path.join(packs, name));
  return folders.find((folder) => {
    const text = textOf(path.join(folder, 'evidence', 'manifest.json'));
    return text !== null && sha256(text) === manifestA;
  });
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
