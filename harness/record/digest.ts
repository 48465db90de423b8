import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of text (as UTF-8) or bytes, as 64 small hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Size in bytes and SHA-256 of a file, read in pieces: memory does not grow with the file. */
export async function digestOfFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * JSON with sorted keys and no spaces (RFC 8785): the same meaning always gives the same text.
 * Throws a TypeError for what JSON cannot hold (functions, maps, NaN, circles), rather than dropping it.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** SHA-256 of what a parsed value means: comments and the order of keys change nothing. */
export function sha256OfMeaning(value: unknown): string {
  return sha256(canonicalJson(value));
}

function write(value: unknown, above: readonly unknown[]): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError(`JSON cannot hold ${String(value)}`);
  if (above.includes(value)) throw new TypeError('JSON cannot hold a value that contains itself');
  if (Array.isArray(value)) return `[${value.map((item) => write(item, [...above, value])).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (!isPlain(value)) throw new TypeError(`JSON cannot hold a ${value.constructor.name}`);
  return writeObject(value, [...above, value]);
}

function writeObject(value: object, above: readonly unknown[]): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, above)}`);
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
