import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { DIST, projectOf } from './run-sample.ts';

/** Loads a project's steps in a process of its own, as the harness does, and prints what is defined or the fault. */
const PROGRAM = `
  const { loadSteps } = await import(process.argv[1]);
  const { sharedStepFiles } = await import(process.argv[2]);
  const told = await loadSteps(process.argv[3], sharedStepFiles()).then(
    ({ stepDefinitions }) => stepDefinitions.map(({ pattern, uri, line }) => uri + ':' + line + ' ' + pattern),
    (fault) => fault.name + ' ' + fault.message,
  );
  console.log(JSON.stringify(told));`;

test('a definition is known by the line it stands at in its TypeScript file', async () => {
  const told = await load({
    'steps/council-tax/refunds.steps.ts': `import { Given, type DataTable } from '@cucumber/cucumber';
interface Refund {
  readonly amount: number;
}

Given('a refund of {amount}', function (this: Refund, _pence: number): void {});

Given(
  /^a refund "(.*)"$/,
  (_name: string, _table?: DataTable) => {},
);
`,
    'steps/plain.steps.js': `import { Then } from '@cucumber/cucumber';\nThen('it is paid', () => {});\n`,
    'steps/types.d.ts': 'export type Nothing = never;\n',
  });
  expect(told).toEqual(
    expect.arrayContaining([
      'steps/council-tax/refunds.steps.ts:6 a refund of {amount}',
      'steps/council-tax/refunds.steps.ts:8 /^a refund "(.*)"$/',
      'steps/plain.steps.js:2 it is paid',
    ]),
  );
  expect(told).toContainEqual(expect.stringContaining('I am signed in as a/an {string}'));
});

test('a step file that does not compile is one line with file, line and column', async () => {
  const told = await load({
    'steps/a.steps.ts': "import { Given } from '@cucumber/cucumber';\n\nGiven('a bill', => {});\n",
  });
  expect(told).toMatch(
    /^ProjectFault steps\/a\.steps\.ts:3:17: the step file cannot be loaded: .+ Correct the file; --debug shows the technical detail\.$/,
  );
});

test('a step file that throws while it loads is named with the line that threw', async () => {
  const told = await load({ 'steps/a.steps.ts': "type None = never;\nthrow new Error('no printer');\n" });
  expect(told).toMatch(/^ProjectFault steps\/a\.steps\.ts:2:7: the step file cannot be loaded: no printer\./);
});

test('a step file that imports what is not there is named', async () => {
  const told = await load({ 'steps/a.steps.ts': "import './not-there.ts';\n" });
  expect(told).toMatch(
    /^ProjectFault steps\/a\.steps\.ts: imports steps\/not-there\.ts, which is not there\. /,
  );
});

test('a parameter type that is defined twice is a fault, not a silence', async () => {
  const twice =
    "import { defineParameterType } from '@cucumber/cucumber';\ndefineParameterType({ name: 'amount', regexp: /x/ });\n";
  expect(await load({ 'steps/a.steps.ts': twice })).toMatch(
    /^ProjectFault steps\/a\.steps\.ts:2:\d+: the step file cannot be loaded: There is already a parameter type with name amount\./,
  );
});

async function load(files: Readonly<Record<string, string>>): Promise<unknown> {
  const modules = ['gherkin/support.js', 'run/shared-steps.js'].map(
    (file) => pathToFileURL(path.join(DIST, file)).href,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    PROGRAM,
    ...modules,
    projectOf(files),
  ]);
  return JSON.parse(stdout);
}
