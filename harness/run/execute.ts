import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UatError } from '../errors.ts';
import type { RunContext } from './context.ts';
import { endRun } from './end-run.ts';
import { record } from './journal.ts';
import { projectRun } from './project-run.ts';
import { refusalIn } from './refusal.ts';
import type { RunRecord } from './schema.ts';
import { SUPERVISED } from './supervision.ts';
import { whyTooLate } from './unattended.ts';

/** How long scenarios that run when the time is up may still take, in milliseconds. */
const GRACE_MS = 10_000;
/** A timer that is set for longer than about 24 days goes off at once. */
const LONGEST_TIMER_MS = 2_000_000_000;

/** Arguments for the runner that the run's context does not hold. */
export interface ExecuteOptions {
  /** `1/3` */
  readonly shard?: string | undefined;
  readonly headed?: boolean | undefined;
  /** Called when the runner refused before its first test, so that nothing is worth keeping. */
  readonly onRefused?: () => void;
}

/**
 * Runs the scenarios of a run that has begun, in the runner's own process, and resolves to the run record. A runner
 * that was killed leaves its journal: the record is then made from it, marked interrupted. Rejects with a UatError when
 * nothing could be run: steps that cannot be loaded, or not one application that answers. Where nobody is there, that
 * is a problem in the record instead.
 */
export async function execute(context: RunContext, options: ExecuteOptions = {}): Promise<RunRecord> {
  if (whyTooLate(context.unattended, Date.now()) !== undefined)
    return withProblem(context, timeIsUp(context));
  const config = ownConfig(context.projectDir);
  const child = spawn(process.execPath, [runnerProgram(), 'test', ...runnerArguments(config, options)], {
    cwd: context.projectDir,
    // Its standard input is a pipe: when this process is killed, the runner sees it close and stops too.
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
    env: runnerEnvironment(context.projectDir, config),
  });
  let refusal: UatError | undefined;
  child.on('message', (message) => {
    refusal ??= refusalIn(message);
  });
  const pass = (signal: NodeJS.Signals) => () => child.kill(signal);
  // The terminal sends its interrupt to both; a stop that is sent to us alone is passed on as one.
  const forward = { SIGTERM: pass('SIGINT'), SIGINT: () => {} };
  process.on('SIGTERM', forward.SIGTERM).on('SIGINT', forward.SIGINT);
  const inTime = stopInTime(child, context);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  inTime();
  process.off('SIGTERM', forward.SIGTERM).off('SIGINT', forward.SIGINT);
  if (refusal !== undefined && context.unattended) return withProblem(context, refusal.message);
  if (refusal !== undefined) {
    options.onRefused?.();
    throw refusal;
  }
  const run = await settled(context, code);
  const late = run.scenarios.some(
    ({ status, reason }) => status === 'not run' && reason === timeIsUp(context),
  );
  return late ? withProblem(context, timeIsUp(context)) : run;
}

/** A run that nobody watches has what kept it from running, or from running all, among its problems: never a GO. */
function withProblem(context: RunContext, message: string): Promise<RunRecord> {
  record(context.folder, { type: 'problem', where: 'runner', message });
  return endRun(context.folder, context.projectDir, 'complete');
}

function timeIsUp({ unattended }: RunContext): string {
  return unattended?.timeIsUp ?? '';
}

/** Stops a run whose time is up, first as a person would; returns what is to be called when it has ended. */
function stopInTime(child: ChildProcess, { unattended }: RunContext): () => void {
  if (!unattended?.until) return () => {};
  const left = Math.min(LONGEST_TIMER_MS, Math.max(0, Date.parse(unattended.until) - Date.now()));
  const timers = [
    setTimeout(() => child.kill('SIGINT'), left + GRACE_MS),
    setTimeout(() => child.kill('SIGKILL'), left + 2 * GRACE_MS),
  ];
  return () => timers.forEach(clearTimeout);
}

/**
 * The harness's own hook takes the place of the runner's for TypeScript modules, which looks at every file that any
 * process loads: a third of what a short run costs. The runner that knows the switch no more is slower, nothing else.
 * Ours is there from the start only for a configuration of the project's own: every module that is loaded after it
 * costs a message to another thread, and whoever loads the project's steps and pages sets it up.
 */
function runnerEnvironment(projectDir: string, config: string | undefined): NodeJS.ProcessEnv {
  const hook = new URL('../gherkin/typescript-register.js', import.meta.url).href;
  return {
    ...process.env,
    UAT_PROJECT: projectDir,
    [SUPERVISED]: '1',
    FORCE_COLOR: '0',
    PW_DISABLE_TS_ESM: '1',
    ...(config === undefined
      ? {}
      : { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${hook}`.trim() }),
  };
}

/** The record as the runner left it; made here when it could not make it itself. */
async function settled(context: RunContext, code: number | null): Promise<RunRecord> {
  const run = await projectRun(context.folder);
  if (run.state !== 'running') return run;
  if (run.scenarios.length === 0) {
    const message = `The runner ended with code ${code ?? 'none'} before the first scenario.`;
    record(context.folder, { type: 'problem', where: 'runner', message });
  }
  return endRun(context.folder, context.projectDir, 'interrupted');
}

function runnerArguments(config: string | undefined, { shard, headed }: ExecuteOptions): string[] {
  return [
    '--config',
    config ?? fileURLToPath(new URL('../default.config.js', import.meta.url)),
    ...(shard === undefined ? [] : [`--shard=${shard}`]),
    ...(headed === true ? ['--headed'] : []),
  ];
}

function ownConfig(projectDir: string): string | undefined {
  const names = ['playwright.config.ts', 'playwright.config.js', 'playwright.config.mjs'];
  return names.map((name) => path.join(projectDir, name)).find((file) => existsSync(file));
}

function runnerProgram(): string {
  return path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
}
