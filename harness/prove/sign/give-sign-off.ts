import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFault } from '../../errors.ts';
import type { SignOffCondition, SignOffFact, Verdict } from '../../judge/index.ts';
import { environmentOf, type GateDefinition, type Project, type Release } from '../../project/index.ts';
import {
  appendToLedger,
  type Envelope,
  envelopeText,
  newestBeyond,
  type Signer,
  sha256,
  signEnvelope,
  writeAtomic,
} from '../../record/index.ts';
import type { RunToProve } from '../input.ts';
import { dayOf, type KnownSigner } from '../verify/known-signer.ts';
import { basisOf } from './basis.ts';
import { readKept, signOffFile, withdrawalFile } from './kept-sign-offs.ts';
import { shownOf } from './shown.ts';
import { SIGN_OFF_TYPE, type SignOff, WITHDRAWAL_TYPE, type Withdrawal } from './sign-off.ts';
import { knownSigners, type ProvenSigner, type Signers } from './signers.ts';
import { scenariosIn, termsOf } from './terms.ts';

/** What a person decided, and about what. */
export interface SignOffToGive {
  readonly project: Project;
  readonly release: Release;
  readonly gate: GateDefinition & { readonly key: string };
  readonly evidence: { readonly name: string; readonly manifestSha256: string };
  /** What the evidence is of. */
  readonly runs: readonly Pick<RunToProve, 'record'>[];
  /** As it was shown. */
  readonly verdict: Verdict;
  /** Those given before. */
  readonly signOffs: readonly SignOffFact[];
  readonly person: KnownSigner & { readonly post: string };
  readonly role: string;
  readonly decision: SignOff['decision'];
  readonly conditions: readonly SignOffCondition[];
  readonly meaning: string;
}

/**
 * Signs, writes the sign-off to records/sign-offs and notes it in the ledger. Throws ProjectFault where the clock
 * was set back.
 */
export async function giveSignOff(input: SignOffToGive, signer: ProvenSigner): Promise<SignOff> {
  const { project } = input;
  await refuseEarlyClock(project);
  const signOff = signOffOf(input, signer.throwaway);
  const envelope = await signEnvelope(SIGN_OFF_TYPE, signOff, signer);
  await keep(project, signOff, envelope, signer);
  return signOff;
}

/** Takes a sign-off back; it stays in the record. Throws ProjectFault where it is not there or was withdrawn. */
export async function withdrawSignOff(
  project: Project,
  id: string,
  reason: string,
  signers: Signers,
): Promise<SignOff> {
  const { records } = project.paths;
  const kept = existsSync(signOffFile(records, id)) ? readKept(records, id) : undefined;
  if (kept === undefined) throw unknownSignOff(id, records);
  if (kept.withdrawal !== null) throw withdrawnBefore(id);
  await refuseEarlyClock(project);
  const { signer, release, gate, council } = kept.signOff;
  const person = knownSigners(project).find(({ name }) => name === signer.name);
  if (person === undefined)
    throw new ProjectFault({ where: 'data/signers.yaml', wrong: `${signer.name} is not in it` });
  const by = await signers.signerFor(person);
  const at = new Date().toISOString();
  const schema = 'council-uat/withdrawal/1';
  const content: Withdrawal = { schema, signOff: id, name: signer.name, reason, at };
  await writeAtomic(
    withdrawalFile(records, id),
    envelopeText(await signEnvelope(WITHDRAWAL_TYPE, content, by)),
  );
  const noted = { id, name: signer.name, reason };
  const about = { council, by: signer.name, release, gate };
  await appendToLedger(ledger(project), { kind: 'withdrawal', ...about, content: noted });
  return kept.signOff;
}

function signOffOf(input: SignOffToGive, throwaway: boolean): SignOff {
  const { project, release, gate, evidence, verdict, signOffs, person, role } = input;
  const { name, post, service } = person;
  const at = new Date().toISOString();
  const own = signOffs.filter((one) => one.name === name && one.role === role && one.service === service);
  const { timeZone } = project.settings;
  return {
    schema: 'council-uat/sign-off/1',
    id: `so-${dayOf(at, timeZone).replaceAll('-', '')}-${randomBytes(4).toString('hex')}`,
    council: environmentOf(project, gate.environment).council,
    release: release.key,
    gate: gate.key,
    change: release.change,
    evidence: { pack: evidence.name, manifestSha256: evidence.manifestSha256 },
    basis: basisOf(project, release, gate),
    terms: termsOf(project, release, gate, scenariosIn(input.runs)),
    shown: shownOf(verdict),
    decision: input.decision,
    conditions: [...input.conditions],
    signer: { name, post, service, role },
    meaning: input.meaning,
    at,
    throwaway,
    supersedes: own.filter(({ state }) => state === 'valid' || state === 'void').map(({ id }) => id),
  };
}

async function keep(
  project: Project,
  signOff: SignOff,
  envelope: Envelope,
  { fingerprint }: Signer,
): Promise<void> {
  const { id, council, release, gate, decision, signer, evidence, throwaway } = signOff;
  const text = envelopeText(envelope);
  await writeAtomic(signOffFile(project.paths.records, id), text);
  const about = { kind: 'sign-off', council, by: signer.name, release, gate };
  const manifestA = evidence.manifestSha256;
  const content = { id, ...signer, decision, fingerprint, throwaway, manifestA, sha256: sha256(text) };
  await appendToLedger(ledger(project), { ...about, content });
}

function ledger({ paths }: Project): string {
  return join(paths.records, 'ledger.ndjson');
}

/** A signature dated before what the ledger already holds would be dated wrongly. */
async function refuseEarlyClock(project: Project): Promise<void> {
  const last = await newestBeyond(ledger(project), new Date());
  if (last === undefined) return;
  throw new ProjectFault({
    where: ledger(project),
    wrong: `its newest entry was written at ${last}, and this computer's clock says ${new Date().toISOString()}`,
    next: "The clock was set back, or another computer's runs fast. Set it right, then sign",
  });
}

function unknownSignOff(id: string, records: string): ProjectFault {
  const next = 'See which there are with: uat ledger show';
  return new ProjectFault({ where: records, wrong: `there is no sign-off "${id}", or it was altered`, next });
}

function withdrawnBefore(id: string): ProjectFault {
  return new ProjectFault({ where: id, wrong: 'this sign-off was withdrawn before' });
}
