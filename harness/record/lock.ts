import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
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

/** A holder that beats touches its lock this often; one that has not for {@link SILENT_MS} is gone, wherever it ran. */
const BEAT_MS = 10_000;
const SILENT_MS = 120_000;

/** Who has a lock. */
export interface Holder {
  readonly token: string;
  readonly process: number;
  readonly host: string;
  /** UTC. */
  readonly since?: string;
  /** It touches the lock every few seconds, for as long as it lives. */
  readonly beats?: true;
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

/**
 * Takes a lock for minutes or hours. Returns what gives it back, or who has it. A holder that died is found out even
 * where another process got its number, or where it ran on another machine: it no longer touches the lock.
 */
export function holdLock(file: string): { release: () => void } | { holder: Holder | undefined } {
  const lock = `${file}.lock`;
  const token = randomUUID();
  if (!create(lock, token, true) && !(takeAwayIfDead(lock) && create(lock, token, true)))
    return { holder: readHolder(lock) };
  const beat = setInterval(() => touch(lock, token), BEAT_MS).unref();
  return {
    release: () => {
      clearInterval(beat);
      release(lock, token);
    },
  };
}

function touch(lock: string, token: string): void {
  const now = new Date();
  if (readHolder(lock)?.token === token) utimesSync(lock, now, now);
}

/** Only one's own: it may have been taken over from a process that was thought dead. */
function release(lock: string, token: string): void {
  if (readHolder(lock)?.token === token) rmSync(lock, { force: true });
}

/** False where somebody has it. Windows says EPERM for a file that is just being removed. */
function create(lock: string, token: string, beats = false): boolean {
  try {
    const descriptor = openSync(lock, 'wx');
    const own: Holder = { token, process: process.pid, host: hostname(), since: new Date().toISOString() };
    writeSync(
      descriptor,
      JSON.stringify({ ...own, ...(beats ? { beats: true as const } : {}) } satisfies Holder),
    );
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
  if (!(holder === undefined ? isOlder(lock, NAMELESS_MS) : isDead(holder, lock))) return false;
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

function isOlder(lock: string, ms: number): boolean {
  const status = statSync(lock, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > ms;
}

/** Only the machine that a process runs on can say that it has died, unless it was to give signs of life. */
function isDead(holder: Holder, lock: string): boolean {
  if (holder.beats === true && isOlder(lock, SILENT_MS)) return true;
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
