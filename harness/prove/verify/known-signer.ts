import { type Envelope, isSignedBy } from '../../record/envelope.ts';
import { fingerprintOf } from '../../record/fingerprint.ts';

/** A public key and the days on which it may sign, both included; dates as `2026-11-22`. */
export interface KnownKey {
  readonly key: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** From this day on. */
  readonly revoked: string | null;
  readonly throwaway: boolean;
}

/** A person of data/signers.yaml, as a pack keeps them. */
export interface KnownSigner {
  readonly name: string;
  readonly council: string;
  readonly service: string;
  readonly roles: readonly string[];
  readonly keys: readonly KnownKey[];
}

/** Who says that they signed, as what, and when. */
export interface Claim {
  readonly name: string;
  readonly council: string;
  /** Null where no role is claimed. */
  readonly as: { readonly role: string; readonly service: string } | null;
  /** UTC, ISO. */
  readonly at: string;
}

/**
 * Why an envelope is not a signature of the claimed person by a key that was good on that day; undefined where it is.
 * Runs in Node and in a browser: imports nothing that either lacks.
 */
export async function signatureFault(
  envelope: Envelope,
  claim: Claim,
  signers: readonly KnownSigner[],
  timeZone: string,
): Promise<string | undefined> {
  const person = signers.find(({ name, council }) => name === claim.name && council === claim.council);
  if (person === undefined) return `${claim.name} is not among the signers of ${claim.council}.`;
  const keyid = envelope.signatures[0]?.keyid ?? '';
  const key = await keyNamed(person, keyid);
  if (key === undefined) return `The key ${keyid} is not a key of ${claim.name}.`;
  if (!(await isSignedBy(envelope, key.key)))
    return 'The signature does not fit what was signed: one was altered.';
  return dayFault(key, claim, timeZone) ?? roleFault(person, claim);
}

async function keyNamed(person: KnownSigner, fingerprint: string): Promise<KnownKey | undefined> {
  for (const key of person.keys) if ((await fingerprintOf(key.key)) === fingerprint) return key;
  return undefined;
}

/** The day of a moment in the zone, as `2026-11-22`. */
export function dayOf(at: string, timeZone: string): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone });
}

/** Why a key may not sign at that moment; undefined where it may. */
export function dayFault(key: KnownKey, { name, at }: Pick<Claim, 'name' | 'at'>, timeZone: string) {
  const day = dayOf(at, timeZone);
  if (key.revoked !== null && day >= key.revoked)
    return `The key of ${name} was revoked from ${key.revoked} on.`;
  if (day < key.validFrom)
    return `The key of ${name} was not valid yet on ${day}: it is from ${key.validFrom} on.`;
  if (day > key.validTo)
    return `The key of ${name} was no longer valid on ${day}: it was until ${key.validTo}.`;
  return undefined;
}

function roleFault({ roles, service }: KnownSigner, { name, as }: Claim): string | undefined {
  if (as === null || (roles.includes(as.role) && service === as.service)) return undefined;
  return `${name} is not listed to sign as ${as.role} of ${as.service}.`;
}
