import { beforeAll, expect, it } from 'vitest';
import { verificationTold, verifyPack } from '../../../harness/prove/index.ts';
import { manifestOf, manifestText, sha256 } from '../../../harness/record/index.ts';
import { aPack, opened, type Pack } from './a-pack.ts';

const RECORD = 'dossier/record.json';
let pack: Pack;
beforeAll(async () => {
  pack = await aPack();
}, 120_000);

/** Each text that stands for a key, as `"name":`, once for each place where it stands. */
function keysOf(text: string): { from: number; to: number }[] {
  return [...text.matchAll(/"\w+"(?=:)/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
}

/** With the manifest made anew around it, as whoever tampers would. */
function withRecord(text: string): Map<string, Buffer> {
  const files = new Map(pack.files).set(RECORD, Buffer.from(text));
  const own = [...files].filter(([path]) => path.startsWith('dossier/') || path === 'evidence/manifest.json');
  const listed = own.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  return files.set('manifest.json', Buffer.from(manifestText(manifestOf(listed))));
}

it('a record in which any key was misspelt, or holds something else, is told as not valid', async () => {
  const text = pack.files.get(RECORD)?.toString() ?? '';
  expect(keysOf(text).length).toBeGreaterThan(30);
  for (const { from, to } of keysOf(text)) {
    const misspelt = `${text.slice(0, to - 1)}x${text.slice(to - 1)}`;
    const nothing = `${text.slice(0, from)}"x":null,${text.slice(from, to)}:null,"y"${text.slice(to)}`;
    for (const altered of [misspelt, nothing]) {
      const found = await verifyPack(opened(withRecord(altered)));
      expect([found.verdict, text.slice(from, to)]).toEqual(['NOT VALID', text.slice(from, to)]);
      expect(verificationTold(found).length).toBeGreaterThan(0);
    }
  }
});

it('a record with a time zone that there is not is none', async () => {
  const text = pack.files.get(RECORD)?.toString() ?? '';
  const found = await verifyPack(opened(withRecord(text.replace('Europe/London', 'Europe/Londox'))));
  expect(found.faults).toContain('The record of the dossier cannot be read, or is about other evidence.');
});
