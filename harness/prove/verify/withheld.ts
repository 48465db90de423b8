import { canonicalJson } from '../../record/canonical-json.ts';
import { type Envelope, isSignedBy, parseEnvelope } from '../../record/envelope.ts';
import { fingerprintOf } from '../../record/fingerprint.ts';
import type { Manifest } from '../../record/manifest.ts';
import type { DossierRecord } from './dossier-record.ts';
import type { Withheld } from './verification.ts';

/** Beside manifest B, which it cannot be in: it comes after. One envelope a line. */
export const WITHHELD_FILE = 'withheld.ndjson';
export const WITHHELD_TYPE = 'application/vnd.council-uat.withheld+json';
export const WITHHELD = 'council-uat/withheld/1';

/** What is signed when files are taken out. */
export interface WithheldPayload {
  readonly schema: typeof WITHHELD;
  /** SHA-256 of manifest A. */
  readonly manifestA: string;
  /** With the hashes that the manifests give them. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly by: string;
  readonly at: string;
  readonly because: string;
  /** Public key of whoever signs, base64. */
  readonly key: string;
}

/** What was rightly taken out of a pack, and what is wrong with what says so. */
export async function readWithheld(
  text: string | undefined,
  promised: Manifest,
  record: DossierRecord | undefined,
): Promise<{ accepted: Withheld[]; faults: string[] }> {
  const accepted: Withheld[] = [];
  const faults: string[] = [];
  const lines = text === undefined ? [] : text.split(/(?<=\n)/);
  for (const [index, line] of lines.entries()) {
    const one = await readOne(line, promised, record).catch(() => undefined);
    if (one === undefined)
      faults.push(`Line ${index + 1} of ${WITHHELD_FILE} was altered, or is about another pack.`);
    else accepted.push(one);
  }
  return { accepted, faults };
}

async function readOne(
  line: string,
  promised: Manifest,
  record: DossierRecord | undefined,
): Promise<Withheld | undefined> {
  const parsed = parseEnvelope(line);
  const payload = parsed?.payload as WithheldPayload | undefined;
  if (parsed === undefined || payload?.schema !== WITHHELD || record === undefined) return undefined;
  if (!(await isSound(parsed.envelope, payload)) || payload.manifestA !== record.manifestA) return undefined;
  const known = new Set(promised.files.map(({ path, sha256 }) => canonicalJson({ path, sha256 })));
  if (!payload.files.every(({ path, sha256 }) => known.has(canonicalJson({ path, sha256 }))))
    return undefined;
  const fingerprint = await fingerprintOf(payload.key);
  const { by, at, because } = payload;
  const paths = payload.files.map(({ path }) => path);
  return { paths, by, at, because, fingerprint, bySealer: fingerprint === record.installation.fingerprint };
}

async function isSound(envelope: Envelope, { key }: WithheldPayload): Promise<boolean> {
  const isOfType = envelope.payloadType === WITHHELD_TYPE;
  return (
    isOfType && envelope.signatures[0]?.keyid === (await fingerprintOf(key)) && isSignedBy(envelope, key)
  );
}
