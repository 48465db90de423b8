import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNpm } from '../../bin/setup/npm.mjs';
import { PASSWORD, startLostProperty } from './lost-property.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
};
const INSTALL_LIMIT_MS = 420_000;

/** What npm prints of a tarball that it packed. */
interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;
let consumer: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'council-uat-package-'));
  consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }');
  const { code, stdout, stderr } = await npm(ROOT, 'pack', '--json', '--pack-destination', folder);
  expect(code, stderr).toBe(0);
  packed = firstOf(JSON.parse(stdout));
  const tarball = join(folder, packed.filename);
  const installed = await npm(consumer, 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball);
  expect(installed).toMatchObject({ code: 0 });
}, INSTALL_LIMIT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds the compiled harness, its schemas and nothing of the clone', () => {
    const kept =
      /^(bin\/(uat|node-version)\.mjs|dist\/.+\.(js|d\.ts)|docs\/reference\/.+|README\.md|LICENSE|package\.json)$/;
    expect(packed.files.map(({ path }) => path).filter((path) => !kept.test(path))).toEqual([]);
    const written = Object.values(MANIFEST.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types ?? '', target.default ?? ''],
    );
    const there = (target: string) => existsSync(join(installedPackage(), target.replace(/\*$/, '')));
    expect(written.filter((target) => !there(target))).toEqual([]);
  });
});

describe('installed into an empty project', () => {
  it('brings no compiler and says its version', async () => {
    expect(existsSync(join(consumer, 'node_modules', 'typescript'))).toBe(false);
    expect(await uat('--version')).toMatchObject({ code: 0, stdout: `${MANIFEST.version}\n` });
  });

  it('runs a project elsewhere on the disk that is YAML and Gherkin alone', async () => {
    const { code, stdout } = await runSmoke(project('yaml-alone'));
    expect(stdout).toMatch(/1 scenario: 1 passed/);
    expect(code).toBe(0);
  });

  it('tells what its own steps do, although they are compiled', async () => {
    const { stdout } = await uat('--project', project('yaml-alone'), 'steps', '--json');
    const steps = JSON.parse(stdout) as { sentence: string; description: string }[];
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.filter((step) => step.description === '')).toEqual([]);
  });

  it('runs a project with steps and pages in TypeScript, and fails a scenario that finds something else', async () => {
    const where = project('yaml-alone', 'typescript-steps');
    const feature = join(where, 'features', 'lost-property', 'finding.feature');
    const text = readFileSync(feature, 'utf8');
    const [, scenario = ''] = text.split('\n\n');
    const wrong = scenario.replace('LP-002', 'LP-003').replace('"umbrella"', '"piano"');
    writeFileSync(feature, `${text}\n${wrong}`);
    const { code, stdout } = await runSmoke(where);
    expect(stdout).toMatch(/3 scenarios: 2 passed, 1 failed/);
    expect(stdout).toContain('expected "piano", but found ["umbrella", "glove"]');
    expect(code).toBe(1);
  });

  it('has types that steps and pages compile against', async () => {
    const where = join(consumer, 'steps-to-check');
    cpSync(join(ROOT, 'tests', 'projects', 'typescript-steps'), where, { recursive: true });
    const options = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
    const settings = ['--allowImportingTsExtensions', '--ignoreConfig', '--pretty', 'false'];
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const file = join('steps', 'lost-property', 'list.steps.ts');
    expect(await node(where, tsc, ...options, ...settings, file)).toMatchObject({ code: 0, stdout: '' });
  });
});

/** A copy of miniature projects, one laid over the other, in a folder without `node_modules` above it. */
function project(...names: string[]): string {
  const where = mkdtempSync(join(folder, 'project-'));
  for (const name of names) cpSync(join(ROOT, 'tests', 'projects', name), where, { recursive: true });
  return where;
}

async function runSmoke(where: string): Promise<Ended> {
  const application = await startLostProperty();
  try {
    const file = join(where, 'data', 'applications', 'lost-property.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('http://127.0.0.1:1', application.address));
    return await uat('--project', where, 'run', 'smoke');
  } finally {
    await application.stop();
  }
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function uat(...args: string[]): Promise<Ended> {
  return node(consumer, join(installedPackage(), 'bin', 'uat.mjs'), ...args);
}

function npm(cwd: string, ...args: string[]): Promise<Ended> {
  return node(cwd, findNpm(), ...args);
}

function installedPackage(): string {
  return join(consumer, 'node_modules', 'council-uat');
}

/** Runs a script as a terminal would: without what this test's own npm and vitest leave in the environment. */
function node(cwd: string, script: string, ...args: string[]): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle)|VITEST)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), LOST_PROPERTY_PASSWORD: PASSWORD, NODE_ENV: undefined };
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

function firstOf(list: Packed[] | Record<string, Packed>): Packed {
  const [first] = Object.values(list);
  if (first === undefined) throw new Error('npm packed nothing');
  return first;
}
