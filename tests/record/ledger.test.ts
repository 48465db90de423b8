import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendOnce, appendToLedger, verifyLedger } from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';
import { entriesOf, fiveEntries, fresh } from './ledger-files.ts';

test('entries are numbered, chained and read back', async () => {
  const { file, lines } = await fiveEntries();
  const entries = await entriesOf(file);
  expect(entries.map(({ number, kind }) => [number, kind])).toEqual(
    [1, 2, 3, 4, 5].map((n) => [n, `kind-${n}`]),
  );
  expect(entries[0]?.previous).toBe('0'.repeat(64));
  expect(entries.slice(1).map((entry) => entry.previous)).toEqual(
    entries.slice(0, 4).map((entry) => entry.hash),
  );
  expect(await verifyLedger(file)).toEqual({
    entries: 5,
    head: entries[4]?.hash,
    fault: null,
    torn: false,
    earlier: [],
  });
  expect(lines).toHaveLength(5);
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('a ledger that does not exist yet is empty and sound', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  expect(await entriesOf(file)).toEqual([]);
  expect(await verifyLedger(file)).toMatchObject({ entries: 0, fault: null });
});

test('a last entry that lacks only the end of its line is kept', async () => {
  const { file } = await fiveEntries();
  writeFileSync(file, readFileSync(file, 'utf8').trimEnd());
  expect(await verifyLedger(file)).toMatchObject({ entries: 5, fault: null, torn: false });
  await appendToLedger(file, fresh('after'));
  expect((await entriesOf(file)).map((entry) => entry.kind).slice(3)).toEqual(['kind-4', 'kind-5', 'after']);
  expect(await verifyLedger(file)).toMatchObject({ entries: 6, fault: null, torn: false });
});

test('nothing is added after a last entry that was altered', async () => {
  const { file, lines } = await fiveEntries();
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(lines[4] ?? '', (line) => line.replace('Ada', 'Eve')),
  );
  const before = readFileSync(file);
  await expect(appendToLedger(file, fresh('after'))).rejects.toThrow(
    'the last entry of the ledger was altered. Nothing was added to it. See what was altered with: uat ledger verify.',
  );
  expect(readFileSync(file)).toEqual(before);
});

test('an entry longer than what is read at once is continued', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  await appendToLedger(file, { ...fresh('long'), content: { text: '£'.repeat(200_000) } });
  await appendToLedger(file, fresh('short'));
  await appendToLedger(file, fresh('short'));
  expect(await verifyLedger(file)).toMatchObject({ entries: 3, fault: null });
});

test('what is noted when it is first seen is noted once', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  const waiver = { ...fresh('waiver'), content: { scenario: 'CT-014', approver: 'Ben Weir' } };
  const first = await appendOnce(file, waiver);
  expect(await appendOnce(file, { ...waiver, by: 'Somebody else' })).toEqual(first);
  await appendOnce(file, { ...waiver, content: { scenario: 'CT-015', approver: 'Ben Weir' } });
  expect(await entriesOf(file)).toHaveLength(2);
});
