import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('run-typescript.mjs', import.meta.url).href;

/** Runs a TypeScript file beside this one in a process of its own; gives its exit code when it ends. */
export async function runProcess(script: string, ...args: string[]): Promise<number | null> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', HOOK, file, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code;
}
