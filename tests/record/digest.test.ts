import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalJson, digestOfFile, sha256, sha256OfMeaning } from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('SHA-256 of text, bytes and a file agree with the published example', async () => {
  const file = join(emptyFolder(), 'abc.txt');
  writeFileSync(file, 'abc');
  expect(sha256('abc')).toBe(ABC);
  expect(sha256(Buffer.from('abc'))).toBe(ABC);
  expect(await digestOfFile(file)).toEqual({ bytes: 3, sha256: ABC });
});

test('canonical JSON sorts keys at every level and drops what is undefined', () => {
  const value = { b: [{ z: null, a: '£\u2028' }, -0, 1e21], a: undefined, B: true, '10': 1, '9': 2 };
  expect(canonicalJson(value)).toBe('{"10":1,"9":2,"B":true,"b":[{"a":"£\u2028","z":null},0,1e+21]}');
});

test('the same meaning has the same hash, another has another', () => {
  expect(sha256OfMeaning({ a: 1, b: [1, 2] })).toBe(sha256OfMeaning({ b: [1, 2], a: 1 }));
  expect(sha256OfMeaning({ a: 1, b: [2, 1] })).not.toBe(sha256OfMeaning({ a: 1, b: [1, 2] }));
  expect(sha256OfMeaning({ a: '1' })).not.toBe(sha256OfMeaning({ a: 1 }));
});

const circle: { self?: object } = {};
circle.self = circle;
test.each([[Number.NaN], [new Map([[1, 2]])], [() => 1], [10n], [circle]])(
  '%s is refused, not dropped',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow(/^JSON cannot hold/);
  },
);
