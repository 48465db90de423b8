import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
      const lock = lockFile(pool.address, username);
      if (take(lock)) return { username, giveBack: () => rmSync(lock, { force: true }) };
    }
    await wait(LOOK_AGAIN_MS);
  }
  throw new Blocked(
    `No account was free within ${pool.limitMs / 1000} seconds: ${pool.usernames.join(', ')} may each be used once at a time. Add accounts to the pool, or run with fewer workers.`,
  );
}

function lockFile(address: string, username: string): string {
  const folder = path.join(tmpdir(), 'council-uat-accounts');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, createHash('sha256').update(`${address}\n${username}`).digest('hex').slice(0, 40));
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return takeOver(lock);
  }
}

/** The lock of a process that is gone is nobody's. */
function takeOver(lock: string): boolean {
  const owner = ownerOf(lock);
  if (owner === undefined || alive(owner)) return false;
  rmSync(lock, { force: true });
  return false;
}

function ownerOf(lock: string): number | undefined {
  try {
    const text = readFileSync(lock, 'utf8');
    return text === '' ? undefined : Number(text);
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
