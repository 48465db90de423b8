import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, tempProject } from './temp-project.ts';

const KNIP = join(ROOT, 'node_modules', 'knip', 'bin', 'knip.js');

const { ignoreDependencies, ...settings } = JSON.parse(readFileSync(join(ROOT, 'knip.json'), 'utf8'));
const NO_DEPENDENCIES = { name: 'council-uat', type: 'module', exports: './harness/index.ts' };

/** Each kind of file that something else than an import starts. */
const USED = {
  'knip.json': JSON.stringify(settings),
  'package.json': JSON.stringify(NO_DEPENDENCIES),
  'harness/index.ts': "import { used } from './run/used.ts';\nexport const shown = used;\n",
  'harness/run/used.ts': 'export const used = 1;\n',
  'harness/cli/main.ts': 'export const main = 1;\n',
  'pages/homefix/repair.page.ts': 'export const repair = 1;\n',
  'steps/homefix/repair.steps.ts': "import { repair } from '../../pages/homefix/repair.page.ts';\nrepair;\n",
  'sandbox/serve.ts': 'export {};\n',
};

describe('unused code and dependencies', () => {
  it('lets through what is used', () => {
    expect(unused({})).toEqual({ status: 0, output: '' });
  });

  it.each([
    [
      'an export',
      { 'harness/run/used.ts': 'export const used = 1;\nexport const left = 2;\n' },
      /^left +.*used\.ts/m,
    ],
    [
      'an unused type',
      { 'harness/run/used.ts': 'export const used = 1;\nexport type Left = 1;\n' },
      /^Left +type/m,
    ],
    ['an unused file', { 'harness/run/left.ts': 'export {};\n' }, /^harness\/run\/left\.ts/m],
    [
      'a page that no step opens',
      { 'pages/homefix/left.page.ts': 'export {};\n' },
      /^pages\/homefix\/left\.page\.ts/m,
    ],
    [
      'an unused dependency',
      { 'package.json': JSON.stringify({ ...NO_DEPENDENCIES, dependencies: { zod: '*' } }) },
      /^zod +package\.json/m,
    ],
    [
      'a dependency that is not declared',
      { 'sandbox/serve.ts': "import 'fastify';\n" },
      /^fastify +sandbox/m,
    ],
  ])('refuses %s', (_what, files, line) => {
    const { status, output } = unused(files);
    expect(output).toMatch(line);
    expect(status).toBe(1);
  });
});

function unused(files: Record<string, string>): { status: number | null; output: string } {
  const folder = tempProject({ ...USED, ...files });
  const { status, stdout } = spawnSync(process.execPath, [KNIP, '--no-config-hints'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout.trim() };
}
