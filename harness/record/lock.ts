import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ProjectFault } from '../errors.ts';

const LONGEST_WAIT_MS = 30_000;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;
/** A lock whose holder died between making the file and naming itself in it. */
const NAMELESS_MS = 5_000;

interface Holder {
  readonly token: string;
  readonly process: number;
  readonly host: string;
}

/**
 * Does something that only one process may do at a time; `file` with `.lock` behind it is the lock. A lock
 * left by a process of this machine that has died is taken over. Throws ProjectFault after 30 s of waiting.
 */
export async function withLock<T>(file: string, act: () => T): Promise<T> {
  return whileLocked(file, async () => act());
}

/** The same for what takes its time; `waitMs`: how long another may have it. */
export async function whileLocked<T>(
  file: string,
  act: () => Promise<T>,
  waitMs = LONGEST_WAIT_MS,
): Promise<T> {
  const lock = `${file}.lock`;
  const token = await acquire(lock, waitMs);
  try {
    return await act();
  } finally {
    release(lock, token);
  }
}

/**
 * Takes the lock of `file` if nobody living has it: returns what gives it back, or undefined where it is held. Throws
 * what the disk says when the lock cannot be written at all.
 */
export function tryLock(file: string): (() => void) | undefined {
  const lock = `${file}.lock`;
  const token = randomUUID();
  if (!create(lock, token) && !(takeAwayIfDead(lock) && create(lock, token))) return undefined;
  return () => release(lock, token);
}

async function acquire(lock: string, waitMs: number): Promise<string> {
  const token = randomUUID();
  const deadline = Date.now() + waitMs;
  for (let wait = FIRST_PAUSE_MS; !create(lock, token); wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    if (takeAwayIfDead(lock)) continue;
    if (Date.now() > deadline) throw held(lock, waitMs);
    await pause(wait * (0.5 + Math.random()));
  }
  return token;
}

/** Only one's own: it may have been taken over from a process that was thought dead. */
function release(lock: string, token: string): void {
  if (readHolder(lock)?.token === token) rmSync(lock, { force: true });
}

/** False where somebody has it. Windows says EPERM for a file that is just being removed. */
function create(lock: string, token: string): boolean {
  try {
    const descriptor = openSync(lock, 'wx');
    writeSync(descriptor, JSON.stringify({ token, process: process.pid, host: hostname() } satisfies Holder));
    closeSync(descriptor);
    return true;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw cause;
  }
}

/**
 * Moves a dead holder's lock aside. Another process may have done so first and made its own lock since: then
 * that one was moved, and is put back.
 */
function takeAwayIfDead(lock: string): boolean {
  const holder = readHolder(lock);
  if (!(holder === undefined ? isNameless(lock) : isDead(holder))) return false;
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (readHolder(aside)?.token !== holder?.token) linkSync(aside, lock);
    rmSync(aside, { force: true });
    return true;
  } catch {
    rmSync(aside, { force: true });
    return false;
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isNameless(lock: string): boolean {
  const status = statSync(lock, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > NAMELESS_MS;
}

/** Only the machine that a process runs on can say that it has died. */
function isDead(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.process, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function held(lock: string, waitMs: number): ProjectFault {
  const holder = readHolder(lock);
  const who = holder === undefined ? 'another process' : `process ${holder.process} on ${holder.host}`;
  const next = `Try again; if ${who} is gone, delete this file`;
  return new ProjectFault({
    where: lock,
    wrong: `${who} has held this for ${waitMs / 1000} seconds`,
    next,
  });
}
