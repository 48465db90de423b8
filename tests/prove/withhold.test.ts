import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  packsToPrune,
  verdictWords,
  verificationTold,
  verifyPack,
  withhold,
  withZip,
} from '../../harness/prove/index.ts';
import { verifyLedger } from '../../harness/record/index.ts';
import { aPack } from './verify/a-pack.ts';

const LIMIT_MS = 120_000;

async function aKeptPack() {
  const pack = await aPack();
  const folder = pack.zip.replace(/\.zip$/, '');
  const records = join(folder, '../..');
  return { ...pack, folder, records };
}

it('what was taken out is named with by whom and why, and the rest still verifies', {
  timeout: LIMIT_MS,
}, async () => {
  const { zip, folder, records, files } = await aKeptPack();
  const paths = [...files.keys()].filter((path) => path.startsWith('evidence/media/')).slice(0, 2);
  await withhold({ records, folder, paths, by: 'Ada Okafor', because: 'It shows a face' });
  expect(existsSync(join(folder, paths[0] ?? ''))).toBe(false);
  expect(existsSync(`${folder}-evidence.zip`)).toBe(false);
  const found = await withZip(zip, verifyPack);
  expect(verdictWords(found)).toBe('VALID WITH 2 FILES WITHHELD');
  const told = verificationTold(found).find(({ heading }) => heading === 'Withheld')?.sentences[0];
  expect(told).toMatch(
    / and 1 more: taken out by Ada Okafor on .* It shows a face\. The hashes are in the manifest\.$/,
  );
  expect(await verifyLedger(join(records, 'ledger.ndjson'))).toMatchObject({ entries: 2, fault: null });
  await expect(withhold({ records, folder, paths, by: 'A', because: 'B' })).rejects.toThrow(
    'it was taken out before',
  );
});

it('a note that was altered, or is about a file that is still there, hides nothing', {
  timeout: LIMIT_MS,
}, async () => {
  const { zip, folder, records } = await aKeptPack();
  const path = 'evidence/READ-ME.txt';
  await withhold({ records, folder, paths: [path], by: 'Ada Okafor', because: 'Once' });
  const note = readFileSync(join(folder, 'withheld.ndjson'), 'utf8');
  const payload = JSON.parse(note).payload;
  const forged = Buffer.from(payload, 'base64').toString().replace('Ada Okafor', 'Ben Weir');
  writeFileSync(
    join(folder, 'withheld.ndjson'),
    note.replace(payload, Buffer.from(forged).toString('base64')),
  );
  await withhold({ records, folder, paths: ['evidence/allure.html'], by: 'Ada Okafor', because: 'Twice' });
  expect(await withZip(zip, verifyPack)).toMatchObject({
    verdict: 'NOT VALID',
    missing: [path],
    faults: ['Line 1 of withheld.ndjson was altered, or is about another pack.'],
  });
});

it('what the rest is verified with stays', { timeout: LIMIT_MS }, async () => {
  const { folder, records } = await aKeptPack();
  const take = (path: string) => withhold({ records, folder, paths: [path], by: 'A', because: 'B' });
  await expect(take('dossier/statement.json')).rejects.toThrow('this file stays');
  await expect(take('../../ledger.ndjson')).rejects.toThrow('lists it');
});

it('past its date all goes but manifests, statement and signatures', { timeout: LIMIT_MS }, async () => {
  const { zip, folder, records, signOff } = await aKeptPack();
  expect(await packsToPrune(records, '2033-11-22')).toEqual([]);
  const [due] = await packsToPrune(records, '2033-11-23');
  expect(due).toMatchObject({ folder, until: '2033-11-22' });
  await withhold({ records, folder, paths: due?.paths ?? [], by: 'Ada Okafor', because: 'Past its date' });
  const found = await withZip(zip, verifyPack);
  expect(found).toMatchObject({
    verdict: 'VALID WITH FILES WITHHELD',
    missing: [],
    signatures: [{ id: signOff, state: 'valid' }],
  });
  expect(found.withheld[0]?.paths).toContain('dossier/certificate.pdf');
  expect(await packsToPrune(records, '2033-11-23')).toEqual([]);
});
