import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tryLock } from '../../record/index.ts';
import { Blocked } from '../blocked.ts';

/** An account lent to this process until it is given back. */
export interface Loan {
  readonly username: string;
  giveBack(): void;
}

const LOOK_AGAIN_MS = 100;

/**
 * Lends one account of a pool. Accounts that may only be used by one worker at a time are locked across all
 * processes of this machine, whichever run they belong to; the others are shared, each worker beginning with
 * another. Throws {@link Blocked} when none came free within `limitMs`.
 */
export async function lend(pool: {
  readonly address: string;
  readonly usernames: readonly string[];
  readonly oneAtATime: boolean;
  readonly worker: number;
  readonly limitMs: number;
}): Promise<Loan> {
  const order = pool.usernames.map(
    (_, index) => pool.usernames[(index + pool.worker) % pool.usernames.length] ?? '',
  );
  if (!pool.oneAtATime) return { username: order[0] ?? '', giveBack: () => {} };
  const until = Date.now() + pool.limitMs;
  while (Date.now() < until) {
    for (const username of order) {
      const giveBack = tryLock(lockFile(pool.address, username));
      if (giveBack !== undefined) return { username, giveBack };
    }
    await wait(LOOK_AGAIN_MS);
  }
  throw new Blocked(
    `No account was free within ${pool.limitMs / 1000} seconds: ${pool.usernames.join(', ')} may each be used once at a time. Add accounts to the pool, or run with fewer workers.`,
    { kind: 'account busy' },
  );
}

/**
 * Waits until no other process signs this account in, so that many workers sign it in once and not each. Resolves to
 * what ends the turn; after `limitMs` it is nobody's turn any more, and everybody goes ahead.
 */
export async function takeTurn(address: string, username: string, limitMs: number): Promise<() => void> {
  const lock = lockFile(`signing in ${address}`, username);
  for (const until = Date.now() + limitMs; Date.now() < until; await wait(LOOK_AGAIN_MS)) {
    const giveBack = tryLock(lock);
    if (giveBack !== undefined) return giveBack;
  }
  return () => {};
}

function lockFile(address: string, username: string): string {
  const folder = path.join(tmpdir(), 'council-uat-accounts');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, createHash('sha256').update(`${address}\n${username}`).digest('hex').slice(0, 40));
}
