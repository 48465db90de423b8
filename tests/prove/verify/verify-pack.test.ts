import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { verdictWords, verificationTold, verifyPack, withZip } from '../../../harness/prove/index.ts';
import { fingerprintOf, manifestOf, manifestText, sha256 } from '../../../harness/record/index.ts';
import { temporaryFolder } from '../run-folder.ts';
import { aPack, opened, type Pack, repacked, withFilledFolder, withFolder } from './a-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await aPack();
}, 120_000);

/** The pack with one file replaced, or taken out with null. */
function with_(path: string, content: string | Buffer | null): Map<string, Buffer> {
  const files = new Map(pack.files);
  if (content === null) files.delete(path);
  else files.set(path, Buffer.from(content));
  return files;
}

const verify = (files: ReadonlyMap<string, Buffer>) => verifyPack(opened(files));
const text = (path: string) => pack.files.get(path)?.toString() ?? '';

it('says VALID, what that shows, and what to compare', async () => {
  const found = await withZip(pack.zip, verifyPack);
  expect(verdictWords(found)).toBe('VALID');
  expect(found.signatures).toMatchObject([{ id: pack.signOff, name: 'Ada Okafor', state: 'valid' }]);
  expect(found.compare).toMatchObject({
    manifestA: sha256(text('evidence/manifest.json')),
    manifestB: sha256(text('manifest.json')),
    ledger: { number: 1 },
  });
  const told = verificationTold(found).flatMap(({ sentences }) => sentences);
  expect(told.join('\n')).toContain(
    `Key of the installation: ${JSON.parse(text('dossier/record.json')).installation.fingerprint}`,
  );
  expect(told.join('\n')).toContain('It does not show whose keys these are');
});

it('sends nobody to look for an entry that a ledger without entries cannot have', async () => {
  const found = await withZip(pack.zip, verifyPack);
  const last = (ledger: typeof found.compare.ledger) =>
    verificationTold({ ...found, compare: { ...found.compare, ledger } })
      .find(({ heading }) => heading.startsWith('Compare'))
      ?.sentences.at(-1);
  expect(last(found.compare.ledger)).toMatch(/^Sealed after entry 1 of .* --head [0-9a-f]{64}$/);
  expect(last({ number: 0, hash: '0'.repeat(64) })).toBe('Sealed before the ledger had an entry.');
});

it('holds however the zip around the files was made', async () => {
  const backwards = [...pack.files].reverse();
  expect((await withZip(await repacked(backwards), verifyPack)).verdict).toBe('VALID');
  const wrapped = backwards.map(([path, bytes]): [string, Buffer] => [`the pack/${path}`, bytes]);
  expect((await withZip(await repacked(wrapped), verifyPack)).verdict).toBe('VALID');
});

it('names what was altered, is missing and was added', async () => {
  const files = with_('dossier/verdict.json', text('dossier/verdict.json').replace('"GO"', '"NO"'));
  files.delete('dossier/workbook.xlsx');
  files.set('evidence/extra.txt', Buffer.from('x'));
  expect(await verify(files)).toMatchObject({
    verdict: 'NOT VALID',
    altered: ['dossier/verdict.json'],
    missing: ['dossier/workbook.xlsx'],
    added: ['evidence/extra.txt'],
  });
});

it('finds content that goes by the name of a folder, and minds no folder', async () => {
  const found = await withZip(await withFilledFolder(pack.files, 'evidence/extra/'), verifyPack);
  expect(found).toMatchObject({
    verdict: 'NOT VALID',
    faults: ['"evidence/extra/" holds something, and bears the name of a folder.'],
  });
  expect(await withZip(await withFolder(pack.files, 'evidence/extra'), verifyPack)).toMatchObject({
    verdict: 'VALID',
  });
});

it('finds a verdict that was edited with the manifest made anew around it', async () => {
  const files = with_('dossier/verdict.json', text('dossier/verdict.json').replace('"GO"', '"NO-GO"'));
  const found = await verify(resealed(files));
  expect(found.verdict).toBe('NOT VALID');
  expect(found.faults).toEqual(['dossier/verdict.json is not the file that the installation signed for.']);
});

it('finds a statement that was taken out, or made by another key', async () => {
  const without = await verify(resealed(with_('dossier/statement.json', null)));
  expect(without.faults).toEqual(['dossier/statement.json is gone, or was altered.']);
  const record = JSON.parse(text('dossier/record.json'));
  const key = Buffer.alloc(32, 7).toString('base64');
  const installation = { ...record.installation, key, fingerprint: await fingerprintOf(key) };
  const other = await verify(
    resealed(with_('dossier/record.json', JSON.stringify({ ...record, installation }))),
  );
  expect(other.faults).toContain(
    "The installation's signature does not fit its statement about the test results.",
  );
});

it('finds a sign-off that was put in, altered or taken out', async () => {
  const path = `dossier/sign-offs/${pack.signOff}.json`;
  const envelope = JSON.parse(text(path));
  const payload = Buffer.from(envelope.payload, 'base64').toString().replace('"accept"', '"reject"');
  const altered = text(path).replace(envelope.payload, Buffer.from(payload).toString('base64'));
  const said = (await verify(resealed(with_(path, altered)))).faults.join('\n');
  expect(said).toContain(
    `Sign-off ${pack.signOff} of Ada Okafor is not valid: The signature does not fit what was signed`,
  );
  const gone = (await verify(resealed(with_(path, null)))).faults.join('\n');
  expect(gone).toContain('is not valid: Its file is not in the pack.');
  const copied = (await verify(resealed(with_('dossier/sign-offs/so-copy.json', text(path))))).faults.join(
    '\n',
  );
  expect(copied).toContain(
    'Sign-off so-copy of Ada Okafor is not valid: It was given for another release or gate.',
  );
});

it('says what became of sign-offs without calling the pack altered', async () => {
  const record = JSON.parse(text('dossier/record.json'));
  const signOffs = [{ ...record.signOffs[0], state: 'void', why: 'The pack was changed since.' }];
  const found = await verify(with_('dossier/record.json', JSON.stringify({ ...record, signOffs })));
  expect(found.signatures).toMatchObject([{ state: 'void', why: 'The pack was changed since.' }]);
  expect(found).toMatchObject({ faults: [], altered: ['dossier/record.json'] });
});

it.each([
  ['../evil.txt', 'leads out of its folder'],
  ['/etc/passwd', 'is an absolute path'],
  ['C:/Windows/evil.txt', 'is an absolute path'],
  ['a\\b.txt', 'holds a backslash'],
])('does not look into a zip that names %s', async (path, why) => {
  const found = await verify(with_(path, 'x'));
  expect(found).toMatchObject({ verdict: 'NOT VALID', faults: [`"${path}" ${why}.`], files: 0 });
});

it('does not look into a zip with a symbolic link, an encrypted file, a name twice or a bomb', async () => {
  const faults = async (changed: object) =>
    (await verifyPack(opened(new Map([['a.txt', Buffer.from('x')]]), changed))).faults[0];
  expect(await faults({ isLink: true })).toBe('"a.txt" is a symbolic link, not a file.');
  expect(await faults({ isEncrypted: true })).toBe('"a.txt" is encrypted.');
  expect(await faults({ bytes: 900_000_000 })).toMatch(/^It would grow to 858 MB when unpacked/);
  expect((await verify(with_('DOSSIER/record.json', 'x'))).faults).toEqual([
    '"DOSSIER/record.json" is in it twice.',
  ]);
});

it('does not rely on a manifest that names a file twice', async () => {
  const manifest = JSON.parse(text('manifest.json'));
  const [first] = manifest.files;
  const files = [first, ...manifest.files];
  const found = await verify(with_('manifest.json', `${JSON.stringify({ ...manifest, files })}\n`));
  expect(found.faults[0]).toContain('is named twice');
});

it.each([
  ['a zip cut short', () => pack.files.get('dossier/certificate.pdf')?.subarray(0, 500)],
  ['no zip at all', () => Buffer.from('This is a letter.')],
  ['nothing', () => Buffer.alloc(0)],
])('%s ends in one line', async (_what, bytes) => {
  const file = join(temporaryFolder(), 'pack.zip');
  writeFileSync(file, bytes() ?? '');
  await expect(withZip(file, verifyPack)).rejects.toThrow(
    /^\S+pack\.zip: this is not a zip, or a damaged one\. Name the zip/,
  );
});

it('a zip of something else is no pack', async () => {
  const found = await verify(new Map([['letter.txt', Buffer.from('x')]]));
  expect(found.faults[0]).toBe('evidence/manifest.json is not in it: this is no pack, or not a whole one.');
});

/** Manifest B made anew over what is there, as whoever tampers would. */
function resealed(files: Map<string, Buffer>): Map<string, Buffer> {
  const own = [...files].filter(([path]) => path.startsWith('dossier/') || path === 'evidence/manifest.json');
  const listed = own.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  return files.set('manifest.json', Buffer.from(manifestText(manifestOf(listed))));
}
