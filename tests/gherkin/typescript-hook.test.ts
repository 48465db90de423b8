import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { load, resolve } from '../../harness/gherkin/typescript-hook.ts';

const CONTEXT = { format: undefined, conditions: [], importAttributes: {}, importAssertions: {} };

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'uat-hook-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('types are blanked out in place, so that every line and column stays as written', async () => {
  const loaded = await loadFile(
    'steps/a.ts',
    'interface A { b: string }\nexport const c: number = 1; throw c;\n',
  );
  expect(loaded).toMatchObject({ format: 'module', shortCircuit: true });
  const lines = String(loaded.source).split('\n');
  expect(lines[0]?.trim()).toBe('');
  expect(lines[1]?.indexOf('throw')).toBe(28);
  expect(lines[1]).not.toContain('number');
});

test('a file that does not compile says where, in file, line and column', async () => {
  const reading = loadFile('steps/a.ts', 'const fine = 1;\nconst broken = ;\n');
  const file = path.join(folder, 'steps/a.ts');
  await expect(reading).rejects.toThrow(`council-uat:${file}:2:16: `);
});

test('TypeScript that is more than types is refused with its place', async () => {
  const reading = loadFile('steps/a.ts', 'const fine = 1;\n\nenum Kind { one }\n');
  await expect(reading).rejects.toThrow(/steps\/a\.ts:3:1: .*enum/i);
});

test('installed packages, JavaScript and what is no file are left to Node', async () => {
  const next = vi.fn(async () => ({ format: 'module' as const, source: 'from node' }));
  const urls = [
    pathToFileURL(path.join(folder, 'node_modules/x/index.ts')).href,
    pathToFileURL(path.join(folder, 'steps/a.mjs')).href,
    'node:fs',
  ];
  for (const url of urls) expect((await load(url, CONTEXT, next)).source).toBe('from node');
  expect(next).toHaveBeenCalledTimes(urls.length);
});

test.for([
  '@cucumber/cucumber',
  '@playwright/test',
  '@faker-js/faker',
  'zod',
  'council-uat',
  'council-uat/pages',
])('%s is the one that the harness has, wherever the step file lies', async (specifier) => {
  expect(await parentOf(specifier)).toMatch(/harness\/gherkin\/typescript-hook\.ts$/);
});

test.for(['./own.ts', 'node:fs', '@cucumber/cucumber-expressions', 'council-uat-plugin', 'zodiac'])(
  '%s is looked up from the step file',
  async (specifier) => {
    expect(await parentOf(specifier)).toBe('file:///project/steps/a.ts');
  },
);

/** Where the hook lets Node look a package up from. */
async function parentOf(specifier: string): Promise<string | undefined> {
  const parentURL = 'file:///project/steps/a.ts';
  let asked: string | undefined;
  await resolve(
    specifier,
    { parentURL, conditions: [], importAttributes: {}, importAssertions: {} },
    (_, context) => {
      asked = context?.parentURL;
      return { url: 'file:///found.js' };
    },
  );
  return asked;
}

function loadFile(name: string, text: string) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const next = () => Promise.reject(new Error('The hook left it to Node.'));
  return Promise.resolve(load(pathToFileURL(file).href, CONTEXT, next));
}
