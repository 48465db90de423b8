/**
 * JSON with sorted keys and no spaces (RFC 8785): the same meaning always gives the same text.
 * Throws a TypeError for what JSON cannot hold (functions, maps, NaN, circles), rather than dropping it.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
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
