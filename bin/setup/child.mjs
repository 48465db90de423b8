import { spawn, spawnSync } from 'node:child_process';
import { FOLDER } from './folder.mjs';

const KEPT_CHARACTERS = 20_000;
const STILL_THERE_SECONDS = 10;
/** How long a child that was told to end may take over it. */
const GRACE_MS = 5_000;

/**
 * Runs a command to its end, or kills it and all that it started after `limitSeconds`. It gets no input, so that
 * it cannot wait for an answer. `show`: the person sees its output; otherwise the last of it is returned, and
 * `doing` is repeated every 10 seconds so that a quiet command does not look like one that hangs.
 * Resolves to {code: number, timedOut: boolean, output: string}; a command that does not exist gives code 127.
 */
export function run(command, args, { limitSeconds, show = false, doing, env = {}, cwd = FOLDER }) {
  const grouped = process.platform !== 'win32';
  const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'];
  const options = { cwd, env: { ...process.env, ...env }, stdio, detached: grouped, windowsHide: true };
  const child = spawn(command, args, options);
  const output = keepOutput(child);
  const heartbeat = doing === undefined ? undefined : sayStillThere(doing);
  return new Promise((resolve) => {
    let timedOut = false;
    const limit = setTimeout(() => {
      timedOut = true;
      end(child);
      setTimeout(settle, GRACE_MS, 1).unref();
    }, limitSeconds * 1000);
    const forget = endWithThisProcess(child);
    const settle = (code) => {
      clearTimeout(limit);
      clearInterval(heartbeat);
      forget();
      resolve({ code, timedOut, output: output() });
    };
    child.on('error', () => settle(127));
    child.on('close', (code) => settle(code ?? 1));
  });
}

/** Runs a program of Node's, given as the path of its JavaScript. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

function keepOutput(child) {
  let kept = '';
  const keep = (chunk) => {
    kept = (kept + chunk).slice(-KEPT_CHARACTERS);
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return () => kept;
}

function sayStillThere(doing) {
  const started = Date.now();
  const say = () => console.error(`  … ${doing} (${Math.round((Date.now() - started) / 1000)} s)`);
  return setInterval(say, STILL_THERE_SECONDS * 1000);
}

/** On POSIX a child leads a group of its own, so that a signal reaches what it started, too. */
function end(child, signal = 'SIGKILL') {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { timeout: GRACE_MS });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function endWithThisProcess(child) {
  const stop = (signal) => {
    end(child, signal);
    setTimeout(() => end(child), GRACE_MS).unref();
    child.on('close', () => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  };
}
