import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { NothingAnswered } from '../errors.ts';
import type { Project } from '../project/index.ts';
import { SERVERS_VARIABLE } from './context.ts';

/** How long a server may take to end once it is told to, in milliseconds. */
const END_LIMIT_MS = 5_000;

/** A server that was started for a run, with the addresses and variables that it announced. */
export interface StartedServer {
  readonly addresses: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

interface Announcement {
  readonly ready: Record<string, string>;
  readonly environment?: Record<string, string>;
}

/**
 * Starts the server that the project's settings name, waits until it is ready, and makes its addresses and
 * variables known to this process and those it starts. Resolves to undefined where the project names none, or one
 * is already known. Throws {@link NothingAnswered} when it does not become ready in time.
 */
export async function startServer(project: Project): Promise<StartedServer | undefined> {
  const { server } = project.settings;
  if (server === null || process.env[SERVERS_VARIABLE] !== undefined) return undefined;
  const child = launch(project.root, server.start);
  try {
    const { ready, environment = {} } = await announcement(child, server.start, server.readyWithinMs);
    process.env[SERVERS_VARIABLE] = JSON.stringify(ready);
    Object.assign(process.env, environment);
    project.variables.add(environment);
    return { addresses: ready, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function launch(root: string, file: string): ChildProcess {
  const hook = new URL('../gherkin/typescript-register.js', import.meta.url).href;
  // Its standard input is a pipe: when this process dies, however it dies, the server sees it close and ends.
  return spawn(process.execPath, ['--import', hook, path.join(root, file)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function announcement(child: ChildProcess, file: string, limitMs: number): Promise<Announcement> {
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk}`.slice(-2000);
  });
  return new Promise((resolve, reject) => {
    const fail = (wrong: string) => {
      // A timer that is left would keep the command from ending until its time is up.
      clearTimeout(timer);
      reject(notReady(file, wrong, complaints));
    };
    const timer = setTimeout(() => fail(`was not ready within ${limitMs / 1000} seconds`), limitMs);
    child.once('exit', (code) => fail(`ended with code ${code} before it was ready`));
    child.once('error', (error) => fail(error.message));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"ready"')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line) as Announcement);
    });
  });
}

function notReady(file: string, wrong: string, complaints: string): NothingAnswered {
  const said = complaints.split('\n').find((line) => /error/i.test(line)) ?? complaints.split('\n')[0] ?? '';
  return new NothingAnswered({
    where: 'data/project.yaml › server › start',
    wrong: `${file} ${wrong}${said === '' ? '' : ` (it said: ${said.trim()})`}`,
    next: 'Start it alone to see why: uat sandbox',
  });
}

async function stop(child: ChildProcess): Promise<void> {
  delete process.env[SERVERS_VARIABLE];
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  child.kill();
  // One that waits for its own lines to close would keep command and lock for ever.
  const timer = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
  await gone;
  clearTimeout(timer);
}
