import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const HOOK = new URL('../../record/run-typescript.mjs', import.meta.url).href;
const SERVE = fileURLToPath(new URL('../../../sandbox/serve.ts', import.meta.url));
/** Six applications start from source; a busy machine takes its time. */
const LIMIT_MS = 120_000;
const started: ChildProcess[] = [];

interface Announcement {
  readonly ready: Record<string, string>;
  readonly environment: { readonly SANDBOX_PASSWORD: string };
}

async function serve(password?: string) {
  const { SANDBOX_PASSWORD: _, ...clean } = process.env;
  const env = password === undefined ? clean : { ...clean, SANDBOX_PASSWORD: password };
  const child = spawn(process.execPath, ['--import', HOOK, SERVE], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  started.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, said: JSON.parse(line) as Announcement };
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

it(
  'announces both editions of every application with a password of its own, and answers',
  async () => {
    const { child, said } = await serve();
    expect(Object.keys(said.ready).sort()).toEqual([
      'carecase-current',
      'carecase-next',
      'council-tax-current',
      'council-tax-next',
      'homefix-current',
      'homefix-next',
      'servicenow',
    ]);
    expect(said.environment.SANDBOX_PASSWORD).toMatch(/^[\w-]{16}$/);
    expect(await (await fetch(`${said.ready['council-tax-next']}/about`)).text()).toContain('Version 2026.3');
    child.stdin?.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
  LIMIT_MS,
);

it(
  'keeps a password that it is given, and ends when it is told to',
  async () => {
    const { child, said } = await serve('given-password');
    expect(said.environment.SANDBOX_PASSWORD).toBe('given-password');
    child.kill('SIGTERM');
    await once(child, 'exit');
    await expect(fetch(`${said.ready['council-tax-current']}/about`)).rejects.toThrow();
  },
  LIMIT_MS,
);
