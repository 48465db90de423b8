import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempProject } from './temp-project.ts';

const GATE = ['bin/imports.mjs', '.dependency-cruiser.mjs', 'package.json'];

/** One of each kind of import that the design allows. */
const ALLOWED = {
  'harness/errors.ts': 'export const fault = 1;',
  'harness/index.ts': "export { run } from './run/run.ts';",
  'harness/config.ts': "export { run } from './run/run.ts';",
  'harness/record/record.ts': "import { fault } from '../errors.ts'; export const record = fault;",
  'harness/project/project.ts':
    "import { record } from '../record/record.ts'; export const project = record;",
  'harness/gherkin/gherkin.ts':
    "import { project } from '../project/project.ts'; export const plan = project;",
  'harness/authoring/check.ts': "import { plan } from '../gherkin/gherkin.ts'; export const check = plan;",
  'harness/run/run.ts':
    "import { plan } from '../gherkin/gherkin.ts'; import 'zod'; export const run = plan;",
  'harness/judge/judge.ts': "import type { run } from '../run/run.ts'; export type Judge = typeof run;",
  'harness/cli/main.ts': "import { check } from '../authoring/check.ts'; export const main = check;",
  'pages/shared/index.ts': "import '@playwright/test'; export const on = 1;",
  'pages/homefix/repair.page.ts': "import { on } from 'council-uat/pages'; export const repair = on;",
  'steps/shared/sign-in.steps.ts': "import '@cucumber/cucumber'; import { run } from 'council-uat'; run;",
  'steps/homefix/repair.steps.ts':
    "import { repair } from '../../pages/homefix/repair.page.ts'; import { expect } from '@playwright/test';" +
    "import { Given } from '@cucumber/cucumber'; import { run } from 'council-uat'; [repair, expect, Given, run];",
  'steps/journeys/fall-at-home.steps.ts':
    "import { repair } from '../../pages/homefix/repair.page.ts'; repair;",
  'sandbox/serve.ts': "import 'fastify'; import 'node:http';",
};

/** Planted violations: the file, what it imports, and the rule that must name it. */
const PLANTED: [file: string, imports: string, rule: string][] = [
  ['harness/record/a.ts', '../project/project.ts', 'room-order-record'],
  ['harness/project/a.ts', '../gherkin/gherkin.ts', 'room-order-project'],
  ['harness/gherkin/a.ts', '../run/run.ts', 'room-order-gherkin'],
  ['harness/gherkin/b.ts', '../authoring/check.ts', 'room-order-gherkin'],
  ['harness/run/a.ts', '../judge/judge.ts', 'room-order-run'],
  ['harness/run/b.ts', '../index.ts', 'room-order-run'],
  ['harness/run/c.ts', 'council-uat', 'room-order-run'],
  ['harness/judge/a.ts', '../prove/seal.ts', 'room-order-judge'],
  ['harness/prove/seal.ts', '../publish/publish.ts', 'room-order-prove'],
  ['harness/publish/publish.ts', '../cli/main.ts', 'room-order-publish'],
  ['harness/authoring/a.ts', '../run/run.ts', 'room-order-authoring'],
  ['harness/helpers/a.ts', '../errors.ts', 'room-unknown'],
  ['harness/run/d.ts', '../../sandbox/serve.ts', 'harness-knows-no-application'],
  ['harness/run/e.ts', '../../pages/homefix/repair.page.ts', 'harness-knows-no-application'],
  ['harness/run/f.ts', 'fastify', 'shipped-code-needs-dependencies'],
  ['harness/run/g.ts', './no-such-file.ts', 'no-unresolved'],
  ['pages/shared/a.ts', '../homefix/repair.page.ts', 'pages-shared'],
  ['pages/shared/b.ts', '../../harness/errors.ts', 'pages-shared'],
  ['pages/carecase/a.page.ts', '../homefix/repair.page.ts', 'pages'],
  ['pages/carecase/b.page.ts', 'council-uat', 'pages'],
  ['pages/carecase/c.page.ts', 'node:fs', 'pages'],
  ['steps/shared/a.steps.ts', '../../pages/homefix/repair.page.ts', 'steps-shared'],
  ['steps/carecase/a.steps.ts', '../../pages/homefix/repair.page.ts', 'steps'],
  ['steps/carecase/b.steps.ts', '../../harness/run/run.ts', 'steps'],
  ['steps/carecase/c.steps.ts', 'zod', 'steps'],
  ['steps/carecase/d.steps.ts', '../journeys/fall-at-home.steps.ts', 'steps'],
  ['steps/journeys/a.steps.ts', '../homefix/repair.steps.ts', 'steps-journeys'],
  ['sandbox/a.ts', '../harness/errors.ts', 'sandbox-stands-alone'],
  ['sandbox/b.ts', '../steps/homefix/repair.steps.ts', 'sandbox-stands-alone'],
  ['sandbox/c.ts', './d.ts', 'no-cycle'],
];

describe('import directions', () => {
  it('lets every import through that the design allows', () => {
    const { status, output } = gate(tempProject(ALLOWED, GATE));
    expect(output).toMatch(/^\d+ modules, \d+ imports, 0 faults$/m);
    expect(status).toBe(0);
  });

  it('names each planted violation by its rule', () => {
    const planted = Object.fromEntries(PLANTED.map(([file, path]) => [file, `import '${path}';`]));
    const others = {
      'sandbox/d.ts': "import './c.ts';",
      'harness/config.ts': "import './cli/main.ts';",
      'harness/errors.ts': "import './record/record.ts';",
    };
    const { status, output } = gate(tempProject({ ...ALLOWED, ...planted, ...others }, GATE));
    const expected = PLANTED.map(([file, , rule]) => [file, rule]);
    expected.push(['harness/config.ts', 'doors-not-to-cli'], ['harness/errors.ts', 'errors-import-nothing']);
    const missed = expected.filter(
      ([file, rule]) =>
        !output.split('\n').some((line) => line.startsWith(`${file} `) && line.endsWith(`(${rule})`)),
    );
    expect(missed).toEqual([]);
    expect(status).toBe(1);
  });

  it('sees an import that is for types alone', () => {
    const file = {
      'harness/record/a.ts': "import type { project } from '../project/project.ts'; export type { project };",
    };
    expect(gate(tempProject({ ...ALLOWED, ...file }, GATE)).output).toContain('(room-order-record)');
  });

  it('fails when the tool passes files by', () => {
    const folder = tempProject(ALLOWED, GATE);
    const rules = join(folder, '.dependency-cruiser.mjs');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace("'^(reports|", "'^(harness|"));
    const { status, output } = gate(folder);
    expect(output).toContain('harness/run/run.ts: was not looked at (unseen)');
    expect(status).toBe(1);
  });
});

function gate(folder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/imports.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
