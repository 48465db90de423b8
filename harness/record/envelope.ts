import { base64, bytesOf, sameBytes } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';

/** DSSE (github.com/secure-systems-lab/dsse): what was signed, its type, and who signed. */
export interface Envelope {
  readonly payloadType: string;
  /** Base64 of the payload's bytes, exactly as they were signed. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** Who can sign: a key file today; a web sign-in can take its place. */
export interface Signer {
  /** The person's name, or what the installation is called. */
  readonly name: string;
  /** Raw Ed25519 public key, 32 bytes, in base64. */
  readonly key: string;
  readonly fingerprint: string;
  /** Ed25519 signature, 64 bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** Signs the canonical JSON of a payload. */
export async function signEnvelope(payloadType: string, payload: unknown, signer: Signer): Promise<Envelope> {
  const bytes = new TextEncoder().encode(canonicalJson(payload));
  const sig = await signer.sign(preAuthentication(payloadType, bytes));
  const signatures = [{ keyid: signer.fingerprint, sig: base64(sig) }];
  return { payloadType, payload: base64(bytes), signatures };
}

/** One line of canonical JSON. */
export function envelopeText(envelope: Envelope): string {
  return `${canonicalJson(envelope)}\n`;
}

/** An envelope with one signature, and its payload; undefined unless every byte is as it was written. */
export function parseEnvelope(text: string): { envelope: Envelope; payload: unknown } | undefined {
  try {
    const envelope = JSON.parse(text) as Envelope;
    const isWhole = envelope.signatures.length === 1 && envelopeText(envelope) === text;
    const bytes = bytesOf(envelope.payload);
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isCanonical = sameBytes(bytes, new TextEncoder().encode(canonicalJson(payload)));
    return isWhole && isCanonical ? { envelope, payload } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the key (base64) made the envelope's signature. Runs in Node and in a browser. */
export async function isSignedBy(envelope: Envelope, key: string): Promise<boolean> {
  const { payloadType, payload, signatures } = envelope;
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), { name: 'Ed25519' }, false, [
      'verify',
    ]);
    const signed = preAuthentication(payloadType, bytesOf(payload));
    return await crypto.subtle.verify('Ed25519', imported, bytesOf(signatures[0]?.sig ?? ''), signed);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotSupportedError') throw cause;
    return false;
  }
}

/** DSSE's PAE: type and payload with their lengths, so that neither can pass for a part of the other. */
function preAuthentication(payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const type = new TextEncoder().encode(payloadType);
  const head = new TextEncoder().encode(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
  const whole = new Uint8Array(head.length + payload.length);
  whole.set(head);
  whole.set(payload, head.length);
  return whole;
}
