import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { lend, takeTurn } from '../../../harness/run/seats/lending.ts';
import { runProcess } from '../../record/processes.ts';

const pool = (address: string) => ({
  address,
  usernames: ['a', 'b'],
  oneAtATime: true,
  worker: 0,
  limitMs: 300,
});

it('lends each account once, and says who is busy when none is left', async () => {
  const address = `http://${randomUUID()}`;
  const loans = [await lend(pool(address)), await lend(pool(address))];
  expect(loans.map(({ username }) => username)).toEqual(['a', 'b']);
  await expect(lend(pool(address))).rejects.toThrow(
    /No account was free within 0.3 seconds: a, b may each be/,
  );
  loans[1]?.giveBack();
  expect((await lend(pool(address))).username).toBe('b');
});

it('shares accounts that anybody may use, each worker beginning with another', async () => {
  const shared = { ...pool(`http://${randomUUID()}`), oneAtATime: false };
  const names = await Promise.all([0, 1, 2].map((worker) => lend({ ...shared, worker })));
  expect(names.map(({ username }) => username)).toEqual(['a', 'b', 'a']);
});

it('takes over the account of a process that has died', async () => {
  const address = `http://${randomUUID()}`;
  expect(await runProcess('../run/seats/lend-and-die.ts', address)).toBe(0);
  expect((await lend({ ...pool(address), usernames: ['a'] })).username).toBe('a');
});

it('lets one sign in at a time, and everybody once the wait is over', async () => {
  const address = `http://${randomUUID()}`;
  const endTurn = await takeTurn(address, 'a', 200);
  const started = Date.now();
  (await takeTurn(address, 'a', 200))();
  expect(Date.now() - started).toBeGreaterThanOrEqual(190);
  endTurn();
  const again = Date.now();
  (await takeTurn(address, 'a', 5_000))();
  expect(Date.now() - again).toBeLessThan(2_000);
});
