import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupFault } from './fault.mjs';
import { FOLDER } from './folder.mjs';

const LOCK = join(
  tmpdir(),
  `council-uat-setup-${createHash('sha256').update(FOLDER).digest('hex').slice(0, 12)}`,
);
const WAIT_MS = 15 * 60_000;
const LOOK_AGAIN_MS = 250;

/** Does `work` while no other process sets this folder up; a lock whose process is gone does not count. */
export async function withLock(work) {
  await acquire();
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

async function acquire() {
  const until = Date.now() + WAIT_MS;
  for (let told = false; !take(); told = true) {
    if (!told) console.error('Waiting for another set-up of this folder to end …');
    if (Date.now() > until)
      throw new SetupFault(`Another set-up does not end. Stop it, delete ${LOCK}, start again.`);
    await pause(LOOK_AGAIN_MS);
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStale()) rmSync(LOCK, { force: true });
    return false;
  }
}

function isStale() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > WAIT_MS) return true;
    return !isRunning(Number(readFileSync(LOCK, 'utf8')));
  } catch {
    return false;
  }
}

/** A process of another user's may not be signalled, but it is there. */
function isRunning(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
