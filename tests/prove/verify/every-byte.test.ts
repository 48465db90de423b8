import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { verifyPack, withZip } from '../../../harness/prove/index.ts';
import { aPack, opened, type Pack, repacked } from './a-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await aPack();
}, 120_000);

const aPath = () => fc.constantFrom(...pack.files.keys());
const aByte = fc.integer({ min: 1, max: 255 });

it('any changed byte of any file is found', async () => {
  const anyChange = fc.tuple(aPath(), fc.nat(), aByte);
  await fc.assert(
    fc.asyncProperty(anyChange, async ([path, at, flip]) => {
      const bytes = Buffer.from(pack.files.get(path) ?? '');
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ flip;
      expect((await verifyPack(opened(new Map(pack.files).set(path, bytes)))).verdict).toBe('NOT VALID');
    }),
    { numRuns: 250 },
  );
});

it('any file that is cut, lengthened, taken out or added is found', async () => {
  const added = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.txt$/);
  const changed = fc.oneof(
    fc.tuple(aPath(), fc.nat({ max: 500 })).map(([path, most]) => cut(path, most)),
    fc.tuple(aPath(), aByte).map(([path, byte]) => lengthened(path, byte)),
    aPath().map((path) => without(path)),
    added.map((path) => new Map(pack.files).set(path, Buffer.from('x'))),
  );
  await fc.assert(
    fc.asyncProperty(changed, async (files) => {
      expect((await verifyPack(opened(files))).verdict).toBe('NOT VALID');
    }),
    { numRuns: 150 },
  );
});

it('any order and any packing of the same files is the same pack', async () => {
  const files = [...pack.files];
  const order = fc.shuffledSubarray(files, { minLength: files.length });
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async (shuffled, compress) => {
      expect((await withZip(await repacked(shuffled, compress), verifyPack)).verdict).toBe('VALID');
    }),
    { numRuns: 12 },
  );
});

function cut(path: string, most: number): Map<string, Buffer> {
  const bytes = pack.files.get(path) ?? Buffer.alloc(0);
  return new Map(pack.files).set(path, bytes.subarray(0, Math.min(most, bytes.length - 1)));
}

function lengthened(path: string, byte: number): Map<string, Buffer> {
  return new Map(pack.files).set(
    path,
    Buffer.concat([pack.files.get(path) ?? Buffer.alloc(0), Buffer.from([byte])]),
  );
}

function without(path: string): Map<string, Buffer> {
  const files = new Map(pack.files);
  files.delete(path);
  return files;
}
