import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { KIT, SAMPLES } from './kit.ts';

export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  /** Undefined where no run was begun. */
  readonly record: RunRecord | undefined;
  /** Of the run. */
  readonly folder: string;
}

/** A project folder in the system's temporary folder until the test file has ended; files by their POSIX paths. */
export function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'uat-conformance-'));
  made.push(folder);
  for (const [name, text] of Object.entries({ 'data/project.yaml': SETTINGS, ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const SETTINGS = 'name: Compatibility kit\ncouncil: ashdale\n';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A sample's features as a project, with the support code of `steps/` and beside it what that attaches. */
export function sampleProject(sample: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = projectOf(files);
  copySample(sample, folder, '');
  return folder;
}

/** Samples side by side, each an application's features and steps, so that none sees another's steps. */
export function samplesProject(samples: readonly string[]): string {
  const folder = projectOf({
    'data/project.yaml': `${SETTINGS}server: { start: serve.mjs }\n`,
    'serve.mjs': SERVES_NOTHING,
    ...Object.fromEntries(samples.map((sample) => [`data/applications/${sample}.yaml`, application(sample)])),
  });
  for (const sample of samples) copySample(sample, folder, sample);
  return folder;
}

/** Into `features/` and `steps/`, or folders `within` them. */
function copySample(sample: string, folder: string, within: string): void {
  for (const name of readdirSync(path.join(KIT, sample))) {
    if (/\.(ts|ndjson|txt)$/.test(name)) continue;
    const into = /\.feature(\.md)?$/.test(name) ? 'features' : 'steps';
    cpSync(path.join(KIT, sample, name), path.join(folder, into, within, name));
  }
  const own = fromHere(`./steps/${sample}.ts`);
  if (existsSync(own)) cpSync(own, path.join(folder, 'steps', within, `${sample}.ts`));
}

/** No sample opens a page. */
const SERVES_NOTHING = `import { createServer } from 'node:http';
const server = createServer((_request, response) => response.end());
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ ready: { kit: \`http://127.0.0.1:\${server.address().port}\` } }));
});
process.stdin.resume().on('end', () => process.exit());
`;

function application(sample: string): string {
  return `name: ${sample}
service: Compatibility kit
owner: Cucumber
supplier: Cucumber
scenario prefix: K${SAMPLES.indexOf(sample)}
deployments:
  uat: { address: "server:kit", class of data: synthetic }
`;
}

/** The harness as it is shipped. */
export const DIST = fromHere('../../dist/harness');

/** Runs a project with Playwright's own command and one worker; its own configuration goes before the default one. */
export async function runWithPlaywright(
  folder: string,
  options: RunOptions,
  env: NodeJS.ProcessEnv = AS_UAT_STARTS_IT,
): Promise<Ran> {
  const runner = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test')),
    'cli.js',
  );
  const own = path.join(folder, 'playwright.config.mjs');
  const config = existsSync(own) ? own : path.join(DIST, 'default.config.js');
  const args = [runner, 'test', '--config', config, '--workers', '1', ...options.arguments];
  return runNode(args, folder, options.signal, env);
}

/** Runs a project with `uat run` and one worker. */
export function runWithUat(folder: string, options: RunOptions): Promise<Ran> {
  const uat = fromHere('../../bin/uat.mjs');
  const args = [uat, '--project', folder, 'run', 'features/', '--workers', '1', ...options.arguments];
  return runNode(args, folder, options.signal);
}

export interface RunOptions {
  readonly arguments: readonly string[];
  /** Of the test: a run that it no longer waits for is stopped. */
  readonly signal: AbortSignal;
}

async function runNode(
  args: readonly string[],
  folder: string,
  signal: AbortSignal,
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: { ...environment(folder), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  signal.addEventListener('abort', () => child.kill('SIGINT'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, output, ...onlyRun(folder) };
}

function onlyRun(folder: string): Pick<Ran, 'record' | 'folder'> {
  const runs = path.join(folder, 'reports/runs');
  const [id = ''] = existsSync(runs) ? readdirSync(runs) : [];
  const file = path.join(runs, id, 'run.json');
  const record = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunRecord) : undefined;
  return { record, folder: path.join(runs, id) };
}

/** `uat` starts the runner so, because it takes a third less time; in-playwright.test.ts goes without. */
const AS_UAT_STARTS_IT = { PW_DISABLE_TS_ESM: '1' };

/** A run of its own: it inherits nothing of the run that these tests may be part of, but the browser. */
function environment(folder: string): NodeJS.ProcessEnv {
  const foreign = /^(UAT_(?!BROWSER$)|VITEST|TEST_WORKER|NODE_OPTIONS$)/;
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return {
    ...Object.fromEntries(inherited),
    UAT_OPERATOR: 'Compatibility kit',
    UAT_PROJECT: folder,
  };
}

function fromHere(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
