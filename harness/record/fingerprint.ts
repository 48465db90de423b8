import { bytesOf } from './base64.ts';

/** Bytes of the digest that are shown: enough that no second key can be made to fit. */
const SHOWN_BYTES = 16;

/** How people compare public keys (base64): half of the SHA-256, as `3f9a-21bc-…` in eight groups. */
export async function fingerprintOf(key: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key)));
  const hex = [...digest.subarray(0, SHOWN_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.match(/.{4}/g) ?? []).join('-');
}
