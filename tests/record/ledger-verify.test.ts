import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { appendToLedger, verifyLedger } from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';
import { entriesOf, fiveEntries, fresh } from './ledger-files.ts';

async function faultAfter(file: string, lines: readonly string[]) {
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return (await verifyLedger(file)).fault;
}

test('the first entry that was changed, removed, reordered or repeated is named', async () => {
  const { file, lines } = await fiveEntries();
  const [a = '', b = '', c = '', d = '', e = ''] = lines;
  const sentence = async (...changed: string[]) => (await faultAfter(file, changed))?.sentence;

  expect(await sentence(a, b, c, d, e)).toBeUndefined();
  expect(await sentence(a, b.replace('Ada', 'Eve'), c, d.replace('Ada', 'Eve'), e)).toBe(
    'Entry 2 was changed',
  );
  expect(await sentence(a, b, ` ${c}`, d, e)).toBe('Entry 3 was changed');
  expect(await sentence(a, b, d, e)).toBe('Entry 3 was removed');
  expect(await sentence(b, c, d, e)).toBe('Entry 1 was removed');
  expect(await sentence(a, b, d, c, e)).toBe('Entry 4 stands out of order');
  expect(await sentence(a, b, c, b, d, e)).toBe('Entry 2 stands a second time');
});

test('an entry that was changed and given a hash of its own is named', async () => {
  const { file, lines } = await fiveEntries();
  const other = await fiveEntries();
  const [a = '', , c = '', d = '', e = ''] = lines;
  const forged = other.lines[1] ?? '';
  expect((await faultAfter(file, [a, forged, c, d, e]))?.sentence).toBe(
    'Entry 1 was changed: the entry after it does not follow from it',
  );
});

test('a ledger rewritten or cut off is found by what was quoted from it elsewhere', async () => {
  const { file, lines } = await fiveEntries();
  const quoted = (await entriesOf(file)).map(({ number, hash }) => ({ number, hash }));
  expect((await verifyLedger(file, quoted)).fault).toBeNull();

  const rewritten = await fiveEntries();
  expect((await verifyLedger(rewritten.file, quoted.slice(2))).fault?.sentence).toBe(
    'Entry 3 is not the one that was quoted elsewhere',
  );
  expect(await faultAfter(file, lines.slice(0, 4))).toBeNull();
  expect((await verifyLedger(file, quoted)).fault?.sentence).toBe(
    'Entry 5 was quoted elsewhere and is not here',
  );
});

test('any byte that is changed is found', async () => {
  const { file } = await fiveEntries();
  const sound = readFileSync(file);
  const missed: number[] = [];
  for (let at = 0; at < sound.length; at++) {
    const changed = Buffer.from(sound);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(file, changed);
    const { fault, torn } = await verifyLedger(file);
    if (fault === null && !torn) missed.push(at);
  }
  expect(missed).toEqual([]);
});

test('a last line torn at any byte loses no complete entry, and the next entry tells of the repair', async () => {
  const { file, lines } = await fiveEntries();
  const whole = readFileSync(file);
  const last = Buffer.byteLength(`${lines[4]}\n`);
  for (const kept of [1, 2, 17, last - 3, last - 2]) {
    writeFileSync(file, whole.subarray(0, whole.length - last + kept));
    expect(await verifyLedger(file)).toMatchObject({ entries: 4, fault: null, torn: true });
    await appendToLedger(file, fresh('after'));
    const entries = await entriesOf(file);
    expect(entries.map((entry) => entry.kind)).toEqual([
      'kind-1',
      'kind-2',
      'kind-3',
      'kind-4',
      'repair',
      'after',
    ]);
    expect(entries[4]?.content).toMatchObject({ bytes: kept, reason: 'The last line was torn' });
    expect(await verifyLedger(file)).toMatchObject({ entries: 6, fault: null, torn: false });
  }
});

test('a clock that was set back is noted', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  await appendToLedger(file, fresh('now'));
  vi.useFakeTimers({ now: new Date('2001-01-01T00:00:00Z'), toFake: ['Date'] });
  await appendToLedger(file, fresh('then')).finally(() => vi.useRealTimers());
  expect(await verifyLedger(file)).toMatchObject({ fault: null, earlier: [2] });
});
