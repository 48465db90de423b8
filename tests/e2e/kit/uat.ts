import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunRecord } from '../../../harness/run/schema.ts';

const UAT = fileURLToPath(new URL('../../../bin/uat.mjs', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `uat` on a project, as a person would from a terminal that is not one, and resolves when it has ended. */
export async function uat(
  project: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Result> {
  const { child, ended } = startUat(project, args, env);
  child.stdin?.end();
  return ended;
}

/** Starts `uat`, for tests that stop it half way. */
export function startUat(
  project: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { child: ChildProcess; ended: Promise<Result> } {
  const clean: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '',
    UAT_PROFILE: path.join(project, '.profile'),
    UAT_OPERATOR: 'Test Officer',
    ...env,
  };
  for (const name of Object.keys(clean)) if (/^(VITEST|TEST)/.test(name)) delete clean[name];
  const child = spawn(process.execPath, [UAT, '--project', project, ...args], { cwd: project, env: clean });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk));
  const ended = new Promise<Result>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr })),
  );
  return { child, ended };
}

/** Folders of the project's runs, the oldest first. */
export function runFolders(project: string): string[] {
  const runs = path.join(project, 'reports', 'runs');
  return existsSync(runs)
    ? readdirSync(runs)
        .sort()
        .map((name) => path.join(runs, name))
    : [];
}

/** The record of the project's newest run. */
export function newestRun(project: string): RunRecord {
  const folder = runFolders(project).at(-1);
  if (folder === undefined) throw new Error('The project has no run.');
  return JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8')) as RunRecord;
}

/** Status of each scenario of a run, by id. */
export function statuses(run: RunRecord): Record<string, string> {
  return Object.fromEntries(run.scenarios.map(({ id, status }) => [id, status]));
}
