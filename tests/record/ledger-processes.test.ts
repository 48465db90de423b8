import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { appendToLedger, verifyLedger } from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';
import { entriesOf, fresh } from './ledger-files.ts';
import { runProcess } from './processes.ts';

test('four processes at once lose nothing and break no chain', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  const writers = ['a', 'b', 'c', 'd'].map((name) => runProcess('append-entries.ts', file, name, '40'));
  expect(await Promise.all(writers)).toEqual([0, 0, 0, 0]);
  expect(await verifyLedger(file)).toMatchObject({ entries: 160, fault: null, torn: false });
  const mine = (await entriesOf(file))
    .filter((entry) => entry.by === 'c')
    .map((entry) => entry.content.number);
  expect(mine).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('a lock left by a process that died is taken over, by several at once', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  const { pid } = deadProcess();
  appendFileSync(`${file}.lock`, JSON.stringify({ token: 'dead', process: pid, host: hostname() }));
  const writers = ['a', 'b', 'c'].map((name) => runProcess('append-entries.ts', file, name, '10'));
  expect(await Promise.all(writers)).toEqual([0, 0, 0]);
  expect(await verifyLedger(file)).toMatchObject({ entries: 30, fault: null });
});

test('a lock that is held by the living is waited for, and then named', async () => {
  const file = join(emptyFolder(), 'ledger.ndjson');
  writeFileSync(`${file}.lock`, JSON.stringify({ token: 'x', process: process.pid, host: hostname() }));
  vi.useFakeTimers({ toFake: ['Date'] });
  const asked = appendToLedger(file, fresh('waiting'));
  vi.setSystemTime(Date.now() + 31_000);
  await expect(asked.finally(() => vi.useRealTimers())).rejects.toThrow(
    `ledger.ndjson.lock: process ${process.pid} on ${hostname()} has held this for 30 seconds. Try again; if process`,
  );
  expect(existsSync(file)).toBe(false);
});

function deadProcess(): { pid: number } {
  return spawnSync(process.execPath, ['-e', '']);
}
