import { parseEnvelope } from '../../record/envelope.ts';
import type { SignOff, Withdrawal } from '../sign/sign-off.ts';
import type { DossierRecord } from './dossier-record.ts';
import { signatureFault } from './known-signer.ts';
import type { PackText } from './opened-pack.ts';
import type { CheckedSignature } from './verification.ts';

const SIGN_OFFS = 'dossier/sign-offs';
const SIGN_OFF = 'application/vnd.council-uat.sign-off+json';
const WITHDRAWAL = 'application/vnd.council-uat.withdrawal+json';
/** Clocks of two computers differ by so much without anybody having set one back. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** Every sign-off of the pack, checked with its own key and against what the record says became of it. */
export async function checkSignatures(pack: PackText, record: DossierRecord): Promise<CheckedSignature[]> {
  const paths = pack.paths.filter((path) => /^dossier\/sign-offs\/so-[0-9a-z-]+\.json$/.test(path));
  const found = await Promise.all(paths.map((path) => checkOne(pack, path, record)));
  const ids = new Set(found.map(({ id }) => id));
  const lost = record.signOffs.filter(({ id }) => !ids.has(id)).map(lostOne);
  return [...found, ...lost].sort((one, other) => (one.at < other.at ? -1 : 1));
}

async function checkOne(pack: PackText, path: string, record: DossierRecord): Promise<CheckedSignature> {
  const id = path.slice(SIGN_OFFS.length + 1, -'.json'.length);
  try {
    const parsed = parseEnvelope((await pack.text(path)) ?? '');
    if (parsed?.envelope.payloadType !== SIGN_OFF) return unreadable(id);
    const signOff = parsed.payload as SignOff;
    const { decision, conditions, at, throwaway, signer } = signOff;
    const { name, post, role, service } = signer;
    const fingerprint = parsed.envelope.signatures[0]?.keyid ?? '';
    const about = { id, name, post, role, service, decision, conditions, at, fingerprint, throwaway };
    const claim = { name, council: signOff.council, as: { role, service }, at };
    const fault = await signatureFault(parsed.envelope, claim, record.signers, record.timeZone);
    const why = fault ?? contentFault(signOff, id, record);
    if (why !== undefined) return { ...about, state: 'invalid', why };
    return { ...about, ...(await standing(pack, signOff, record)) };
  } catch {
    return unreadable(id);
  }
}

function unreadable(id: string): CheckedSignature {
  const nobody = { name: 'an unknown person', post: '', role: '', service: '', fingerprint: '' };
  const nothing = { decision: 'unknown', conditions: [], at: '', throwaway: false };
  return { id, ...nobody, ...nothing, state: 'invalid', why: 'It was altered.' };
}

/** What a genuine signature cannot say: another pack's id, another release, a time before there was evidence. */
function contentFault(signOff: SignOff, id: string, record: DossierRecord): string | undefined {
  const { release, gate, council, at, throwaway } = signOff;
  const isHere = release === record.release && gate === record.gate && council === record.council;
  if (signOff.id !== id || !isHere) return 'It was given for another release or gate.';
  if (throwaway && record.classesOfData.some((one) => one !== 'synthetic'))
    return 'It was made with a throwaway key, which is for synthetic data only.';
  const isThisEvidence = signOff.evidence.manifestSha256 === record.manifestA;
  const ended = record.evidenceEnded === null ? 0 : Date.parse(record.evidenceEnded);
  if (isThisEvidence && Date.parse(at) < ended - CLOCKS_DIFFER_MS)
    return 'It says that it was signed before the tests had ended: a clock was set back.';
  return undefined;
}

async function standing(
  pack: PackText,
  signOff: SignOff,
  record: DossierRecord,
): Promise<Pick<CheckedSignature, 'state' | 'why'>> {
  const said = record.signOffs.find(({ id }) => id === signOff.id);
  if (said === undefined) return { state: 'invalid', why: 'The record of the dossier does not know it.' };
  const withdrawal = await withdrawalOf(pack, signOff, record);
  if (withdrawal !== undefined) return withdrawal;
  if (said.state === 'valid' && signOff.evidence.manifestSha256 !== record.manifestA)
    return { state: 'void', why: 'It was given on other evidence.' };
  return { state: said.state, ...(said.why === undefined ? {} : { why: said.why }) };
}

async function withdrawalOf(pack: PackText, signOff: SignOff, record: DossierRecord) {
  const text = await pack.text(`${SIGN_OFFS}/${signOff.id}.withdrawn.json`);
  if (text === undefined) return undefined;
  const parsed = parseEnvelope(text);
  const { signOff: id, at, reason } = (parsed?.payload ?? {}) as Partial<Withdrawal>;
  const claim = { name: signOff.signer.name, council: signOff.council, as: null, at: at ?? '' };
  const isGenuine = parsed?.envelope.payloadType === WITHDRAWAL && id === signOff.id;
  const fault = isGenuine && (await signatureFault(parsed.envelope, claim, record.signers, record.timeZone));
  if (fault !== undefined) return { state: 'invalid', why: 'Its withdrawal cannot be relied on.' } as const;
  return { state: 'withdrawn', why: `${signOff.signer.name} withdrew it: ${reason}` } as const;
}

function lostOne(fact: DossierRecord['signOffs'][number]): CheckedSignature {
  const { id, name, post, role, service, decision, conditions, at, signer, throwaway = false } = fact;
  const about = { id, name, post, role, service, decision, conditions, at, fingerprint: signer, throwaway };
  return { ...about, state: 'invalid', why: 'Its file is not in the pack.' };
}
