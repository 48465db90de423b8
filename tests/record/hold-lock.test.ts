import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdLock } from '../../harness/record/index.ts';

const file = () => path.join(mkdtempSync(path.join(tmpdir(), 'council-uat-hold-')), 'smoke');

function left(by: { process: number; host?: string }, minutesAgo = 0): string {
  const lock = `${file()}.lock`;
  const holder = { token: 'x', host: hostname(), since: '2026-11-29T06:00:00.000Z', beats: true, ...by };
  writeFileSync(lock, JSON.stringify(holder));
  const then = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(lock, then, then);
  return lock.replace(/\.lock$/, '');
}

describe('a lock that is held for long', () => {
  it('is had by one, who says since when, and is given back', () => {
    const name = file();
    const first = holdLock(name);
    if (!('release' in first)) throw new Error('It is held.');
    const second = holdLock(name);
    expect(second).toMatchObject({ holder: { process: process.pid, host: hostname() } });
    expect('holder' in second && Date.parse(second.holder?.since ?? '')).toBeGreaterThan(Date.now() - 10_000);
    first.release();
    expect(existsSync(`${name}.lock`)).toBe(false);
    const third = holdLock(name);
    if ('release' in third) third.release();
    expect('release' in third).toBe(true);
  });

  it('is taken over from a process of this machine that is gone, at once', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const held = holdLock(left({ process: pid }));
    if ('release' in held) held.release();
    expect('release' in held).toBe(true);
  });

  it.each([
    ['another machine', { process: 1, host: 'another' }],
    ['a process whose number somebody else has now', { process: process.pid }],
  ])('is taken over from %s only after it gave no sign of life for two minutes', (_whose, by) => {
    expect('holder' in holdLock(left(by, 1))).toBe(true);
    const name = left(by, 3);
    const held = holdLock(name);
    expect('release' in held).toBe(true);
    expect(JSON.parse(readFileSync(`${name}.lock`, 'utf8')).token).not.toBe('x');
    if ('release' in held) held.release();
  });
});
