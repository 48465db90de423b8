import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SignOffFact, Verdict } from '../../judge/index.ts';
import { environmentOf, type GateDefinition, type Project, type Release } from '../../project/index.ts';
import { installationSigner, readLedger, type Signer } from '../../record/index.ts';
import type { RunRecord } from '../../run/schema.ts';
import { DOSSIER_RECORD, type DossierRecord } from '../verify/dossier-record.ts';
import { dayOf } from '../verify/known-signer.ts';
import { type Basis, basisOf } from './basis.ts';
import { signOffFile, withdrawalFile } from './kept-sign-offs.ts';
import { knownSigners } from './signers.ts';

/** What makes a dossier one that can be checked without the project: its record, and who signs for it. */
export interface DossierSeal {
  readonly record: DossierRecord;
  readonly installation: Signer;
  /** Absolute paths of the sign-offs and withdrawals that go with it. */
  readonly signOffFiles: readonly string[];
}

export interface ToSeal {
  readonly project: Project;
  readonly release: Release;
  readonly gate: GateDefinition & { readonly key: string };
  readonly manifestA: string;
  readonly verdict: Verdict;
  readonly runs: readonly { readonly record: RunRecord }[];
  readonly signOffs: readonly SignOffFact[];
  /** What the evidence was made on, where that was some time ago. */
  readonly basis?: Basis;
}

export async function sealOf(input: ToSeal): Promise<DossierSeal> {
  const installation = await installationSigner();
  const record = await recordOf(input, installation);
  const { records } = input.project.paths;
  const files = input.signOffs.flatMap(({ id }) => [signOffFile(records, id), withdrawalFile(records, id)]);
  return { record, installation, signOffFiles: files.filter((file) => existsSync(file)) };
}

/** The installation's key, then those of the sign-offs that stand, each once: `Ada Okafor a934-779b-…`. */
export function keysIn({ record }: Pick<DossierSeal, 'record'>): string[] {
  const { installation, signOffs } = record;
  const standing = signOffs.filter(({ state }) => state === 'valid');
  const signers = standing.map(({ name, signer }) => `${name} ${signer}`);
  return [...new Set([`${installation.name} ${installation.fingerprint}`, ...signers])];
}

/** Copies the sign-offs into the folder. */
export async function copySignOffs({ signOffFiles }: DossierSeal, to: string): Promise<void> {
  if (signOffFiles.length > 0) await mkdir(to, { recursive: true });
  for (const file of signOffFiles) await copyFile(file, join(to, basename(file)));
}

async function recordOf(input: ToSeal, { name, key, fingerprint }: Signer): Promise<DossierRecord> {
  const { project, release, gate, manifestA, verdict, runs, signOffs } = input;
  const names = new Set(signOffs.map((fact) => fact.name));
  const { timeZone } = project.settings;
  const ends = runs.flatMap(({ record }) => record.ended ?? []).sort();
  const classes = verdict.applications.flatMap(({ classOfData }) => classOfData ?? []);
  return {
    schema: DOSSIER_RECORD,
    project: project.settings.name,
    council: environmentOf(project, gate.environment).council,
    timeZone,
    release: release.key,
    gate: gate.key,
    change: release.change,
    manifestA,
    decision: verdict.decision,
    judgedAt: verdict.judgedAt,
    evidenceEnded: ends.at(-1) ?? null,
    classesOfData: [...new Set(classes)],
    basis: input.basis ?? basisOf(project, release, gate),
    ledger: await ledgerHead(project),
    retention: retentionOf(project, verdict.judgedAt),
    installation: { name, key, fingerprint },
    signers: knownSigners(project).filter((one) => names.has(one.name)),
    signOffs,
  };
}

function retentionOf({ settings }: Project, judgedAt: string): DossierRecord['retention'] {
  const { years, because } = settings.keepEvidence;
  const last = new Date(judgedAt);
  last.setUTCFullYear(last.getUTCFullYear() + years);
  return { until: dayOf(last.toISOString(), settings.timeZone), because };
}

async function ledgerHead({ paths }: Project): Promise<DossierRecord['ledger']> {
  let head = { number: 0, hash: '0'.repeat(64) };
  for await (const { number, hash } of readLedger(join(paths.records, 'ledger.ndjson')))
    head = { number, hash };
  return head;
}
