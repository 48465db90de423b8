import { join } from 'node:path';
import type { SignOffFact } from '../../judge/index.ts';
import { environmentOf, type GateDefinition, type Project, type Release } from '../../project/index.ts';
import { type LedgerEntry, readLedger } from '../../record/index.ts';
import type { RunToProve } from '../input.ts';
import { signatureFault } from '../verify/known-signer.ts';
import { type Basis, basisOf } from './basis.ts';
import { basisChanges } from './basis-changes.ts';
import { type KeptSignOff, keptSignOffs } from './kept-sign-offs.ts';
import { knownSigners } from './signers.ts';
import { scenariosIn, type Terms, termChanges, termsOf } from './terms.ts';
import { throwawayFault } from './throwaway.ts';

/** Hash digits in a sentence: enough to tell two packs apart. */
const SHORT = 12;

type State = Pick<SignOffFact, 'state' | 'why'>;

/** What the sign-offs of a gate are held against. */
interface Against {
  readonly project: Project;
  readonly release: Release;
  readonly gate: GateDefinition & { readonly key: string };
  /** SHA-256 of manifest A of the evidence that is judged; null where there is none. */
  readonly manifestA: string | null;
  readonly basis: Basis;
  readonly terms: Terms;
  readonly ledger: ReadonlyMap<string, LedgerEntry>;
}

/** The evidence that is judged. */
export interface JudgedEvidence {
  /** SHA-256 of manifest A; null where it is not sealed. */
  readonly manifestA: string | null;
  readonly runs: readonly Pick<RunToProve, 'record'>[];
}

/**
 * Every sign-off ever given at a gate, the oldest first, each verified: against the signer's key, the ledger, the
 * evidence that is judged now, and what the project says now. None is left out, whatever became of it.
 */
export async function signOffsFor(
  project: Project,
  release: Release,
  gate: GateDefinition & { readonly key: string },
  { manifestA, runs }: JudgedEvidence,
): Promise<SignOffFact[]> {
  const { records } = project.paths;
  const wanted = { release: release.key, gate: gate.key };
  const all = keptSignOffs(records, wanted);
  const entries = await signOffEntries(records, wanted);
  const basis = basisOf(project, release, gate);
  const terms = termsOf(project, release, gate, scenariosIn(runs));
  const against: Against = { project, release, gate, manifestA, basis, terms, ledger: entries };
  const facts = await Promise.all(all.map((kept) => factOf(kept, against)));
  const noted = [...entries.values()].filter(({ kind }) => kind === 'sign-off');
  const gone = noted.filter(({ content }) => !all.some(({ id }) => id === content.id));
  return [...facts, ...gone.map((entry) => goneFact(entry, against))];
}

async function factOf(kept: KeptSignOff, against: Against): Promise<SignOffFact> {
  const { id, decision, conditions, signer, at, gate, throwaway, meaning } = kept.signOff;
  const fingerprint = kept.envelope.signatures[0]?.keyid ?? '';
  const about = { id, gate, decision, conditions, at, meaning, throwaway, signer: fingerprint };
  const { role, service, name, post } = signer;
  const fact = { ...about, role, service, name, post, ...(await stateOf(kept, against)) };
  const noted = against.ledger.get(id);
  return noted === undefined || isAsNoted(kept, against) ? fact : { ...fact, ...asNoted(noted, against) };
}

async function stateOf(kept: KeptSignOff, against: Against): Promise<State> {
  const invalid = ledgerFault(kept, against) ?? (await keyFault(kept, against));
  if (invalid !== undefined) return { state: 'invalid', why: invalid };
  const withdrawn = await withdrawalOf(kept, against);
  if (withdrawn !== undefined) return withdrawn;
  const noted = against.ledger.get(kept.id);
  const later = noted && againSince(noted, against);
  if (later !== undefined)
    return { state: 'superseded', why: `${kept.signOff.signer.name} signed again: ${later.content.id}.` };
  const { basis, terms } = kept.signOff;
  const changes = [
    ...evidenceChange(kept, against),
    ...basisChanges(basis, against.basis),
    ...termChanges(terms, against.terms),
  ];
  return changes.length === 0 ? { state: 'valid' } : { state: 'void', why: changes.join(' ') };
}

function ledgerFault(kept: KeptSignOff, against: Against): string | undefined {
  if (!against.ledger.has(kept.id))
    return 'The ledger does not know it: its entry was deleted, or the file was put there by hand.';
  return isAsNoted(kept, against)
    ? undefined
    : 'Its file is not the one that the ledger noted: it was altered.';
}

function isAsNoted({ id, sha256 }: KeptSignOff, { ledger }: Against): boolean {
  return ledger.get(id)?.content.sha256 === sha256;
}

/** Whose word it was, and what it decided: what an altered file says of that is worth nothing. */
function asNoted(entry: LedgerEntry, against: Against) {
  const { at, content } = entry;
  const of = (key: string) => String(content[key] ?? 'unknown');
  const decision = content.decision as SignOffFact['decision'];
  const who = { role: of('role'), service: of('service'), name: of('name'), post: of('post') };
  const isWithdrawn = against.ledger.has(`withdrawal of ${content.id}`);
  const stood = !isWithdrawn && againSince(entry, against) === undefined;
  return { ...who, decision, at, lost: stood && content.manifestA === against.manifestA };
}

async function keyFault({ envelope, signOff }: KeptSignOff, against: Against): Promise<string | undefined> {
  const { project, release, gate } = against;
  const { name, role, service } = signOff.signer;
  const { council } = environmentOf(project, gate.environment);
  if (signOff.council !== council || signOff.change !== release.change)
    return 'It was given for another council or another change.';
  const claim = { name, council, as: { role, service }, at: signOff.at };
  const fault = await signatureFault(envelope, claim, knownSigners(project), project.settings.timeZone);
  return fault ?? (await throwawayFault(project, gate.environment, envelope, signOff));
}

async function withdrawalOf(kept: KeptSignOff, { project, ledger }: Against): Promise<State | undefined> {
  const { withdrawal, signOff } = kept;
  const { name } = signOff.signer;
  const isNoted = ledger.get(`withdrawal of ${kept.id}`) !== undefined;
  if (withdrawal === null) {
    const why = 'It was withdrawn: the ledger says so, and the file of the withdrawal is gone.';
    return isNoted ? { state: 'withdrawn', why } : undefined;
  }
  const unreadable = { state: 'invalid', why: 'It has a withdrawal that cannot be relied on.' } as const;
  if (withdrawal === undefined || withdrawal.content.signOff !== kept.id) return unreadable;
  const claim = { name, council: signOff.council, as: null, at: withdrawal.content.at };
  const { timeZone } = project.settings;
  if (await signatureFault(withdrawal.envelope, claim, knownSigners(project), timeZone)) return unreadable;
  return { state: 'withdrawn', why: `${name} withdrew it: ${withdrawal.content.reason}` };
}

/**
 * The same person's next sign-off for the same role: nobody signs another's away. By the ledger: a file that somebody
 * put there replaces nothing, and taking one away brings nothing back.
 */
function againSince({ number, content }: LedgerEntry, { ledger }: Against): LedgerEntry | undefined {
  const isSameHat = ({ content: other }: LedgerEntry) =>
    ['name', 'role', 'service'].every((key) => other[key] === content[key]);
  return [...ledger.values()].find((one) => one.kind === 'sign-off' && one.number > number && isSameHat(one));
}

function evidenceChange({ signOff }: KeptSignOff, { manifestA }: Against): string[] {
  const given = signOff.evidence.manifestSha256;
  if (manifestA === given) return [];
  const now =
    manifestA === null
      ? 'what is judged now is not sealed yet'
      : `the evidence is now ${manifestA.slice(0, SHORT)}`;
  return [`It was given on the evidence ${given.slice(0, SHORT)}; ${now}.`];
}

/** A sign-off that the ledger knows and whose file is gone or unreadable. */
function goneFact(entry: LedgerEntry, against: Against): SignOffFact {
  const { id, fingerprint } = entry.content;
  const why = `Its file is gone from records/sign-offs, or cannot be read; the ledger has it as entry ${entry.number}.`;
  const about = {
    id: String(id ?? 'unknown'),
    gate: against.gate.key,
    signer: String(fingerprint ?? 'unknown'),
  };
  return { ...about, ...asNoted(entry, against), conditions: [], state: 'invalid', why };
}

/** The ledger's entries about sign-offs of a gate, by id; those of withdrawals as `withdrawal of <id>`. */
async function signOffEntries(records: string, wanted: { release: string; gate: string }) {
  const entries = new Map<string, LedgerEntry>();
  for await (const entry of readLedger(join(records, 'ledger.ndjson'))) {
    if (entry.release !== wanted.release || entry.gate !== wanted.gate) continue;
    if (entry.kind === 'sign-off') entries.set(String(entry.content.id), entry);
    if (entry.kind === 'withdrawal') entries.set(`withdrawal of ${entry.content.id}`, entry);
  }
  return entries;
}
