import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Signer } from './envelope.ts';
import { fingerprintOf } from './fingerprint.ts';

/** PKCS8 in DER of an Ed25519 private key, up to the 32 bytes of its seed (RFC 8410). */
const BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');
const CIPHER = 'aes-256-cbc';

export function newPrivateKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

export function privateKeyFromSeed(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([BEFORE_SEED, seed]), format: 'der', type: 'pkcs8' });
}

/** PEM, encrypted where there is a passphrase. */
export function pemOf(key: KeyObject, passphrase?: string): string {
  const encryption = passphrase === undefined ? {} : { cipher: CIPHER, passphrase };
  return key.export({ type: 'pkcs8', format: 'pem', ...encryption }).toString();
}

/** Undefined where the passphrase is not the key's, or the text is no Ed25519 key. */
export function keyFromPem(pem: string, passphrase?: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

export async function signerWith(name: string, privateKey: KeyObject): Promise<Signer> {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = Buffer.from(x, 'base64url').toString('base64');
  const fingerprint = await fingerprintOf(key);
  return { name, key, fingerprint, sign: async (message) => sign(null, message, privateKey) };
}
