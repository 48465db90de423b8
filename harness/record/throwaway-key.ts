import { createHash } from 'node:crypto';
import type { Signer } from './envelope.ts';
import { privateKeyFromSeed, signerWith } from './key-pair.ts';

/**
 * A key that proves nothing, for samples: everybody can make it from the name alone, so no secret is committed and
 * nobody can take it for one.
 */
export function throwawaySigner(name: string): Promise<Signer> {
  const seed = createHash('sha256').update(`council-uat throwaway key of ${name}`).digest();
  return signerWith(name, privateKeyFromSeed(seed));
}
