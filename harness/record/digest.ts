import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { piecesOf } from './pieces.ts';

/** SHA-256 of text (as UTF-8) or bytes, as 64 small hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Size in bytes and SHA-256 of a file, read in pieces: memory does not grow with the file. */
export async function digestOfFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of piecesOf(file, 1)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** SHA-256 of what a parsed value means: comments and the order of keys change nothing. */
export function sha256OfMeaning(value: unknown): string {
  return sha256(canonicalJson(value));
}
