import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rememberSteps } from '../../harness/authoring/step-memory.ts';
import { ProjectFault } from '../../harness/errors.ts';
import { lookAtProject } from '../../harness/project/index.ts';
import { aProject, definitions, write } from './a-project.ts';

const STEPS = { 'steps/council-tax/a.steps.ts': ['I press {string}', /^a (?:red|blue) flag$/gi] };

test('steps are loaded once, and fit the same texts ever after', async () => {
  const root = withSteps();
  const first = await remember(root);
  const second = await remember(root);
  expect([first.loads, second.loads]).toEqual([1, 0]);
  for (const text of ['I press "Save"', 'I press Save', 'A RED flag', 'a red flag', 'a red flags']) {
    const fits = second.steps.map((step) => step.matchesStepName(text));
    expect(fits, text).toEqual([text === 'I press "Save"', /^a red flag$/i.test(text)]);
  }
  expect(second.steps.map(({ uri, line, pattern }) => [uri, line, String(pattern)])).toEqual([
    ['steps/council-tax/a.steps.ts', 1, 'I press {string}'],
    ['steps/council-tax/a.steps.ts', 2, '/^a (?:red|blue) flag$/gi'],
  ]);
});

test.each([
  ['a step file', 'steps/council-tax/a.steps.ts'],
  ['a file beside the steps that is no code', 'steps/council-tax/phrases.txt'],
  ['a file that the steps import from elsewhere', 'lib/words.ts'],
  ['what an application teaches', 'data/applications/council-tax.yaml'],
])('%s changed: steps are loaded anew', async (_, file) => {
  const root = withSteps();
  await remember(root);
  write(root, file, '// changed\n');
  expect((await remember(root)).loads).toBe(1);
});

test('a step of the shared vocabulary changed: steps are loaded anew', async () => {
  const root = withSteps();
  const harness = mkdtempSync(path.join(tmpdir(), 'uat-harness-'));
  write(harness, 'steps/shared/a.js', '1');
  write(harness, 'pages/shared/b.js', '1');
  const shared = [path.join(harness, 'steps/shared/a.js')];
  await remember(root, shared);
  expect((await remember(root, shared)).loads).toBe(0);
  write(harness, 'pages/shared/b.js', '2');
  expect((await remember(root, shared)).loads).toBe(1);
});

test('what a service keeps in Excel does not load steps anew', async () => {
  const root = withSteps();
  await remember(root);
  write(root, 'data/examples/a.csv', 'case\none\n');
  expect((await remember(root)).loads).toBe(0);
});

test('what cannot be loaded is not remembered, and a spoilt memory is not believed', async () => {
  const root = withSteps();
  const fault = new ProjectFault({ where: 'steps', wrong: 'no' });
  await expect(remember(root, [], () => Promise.reject(fault))).rejects.toBe(fault);
  expect((await remember(root)).loads).toBe(1);
  write(root, 'reports/check/steps.json', '{"key":"');
  expect((await remember(root)).loads).toBe(1);
});

function withSteps(): string {
  return aProject({
    'steps/council-tax/a.steps.ts': "import { words } from '../../lib/words.ts';\n",
    'lib/words.ts': 'export const words = 1;\n',
  });
}

async function remember(
  root: string,
  shared: readonly string[] = [],
  load = () => Promise.resolve(definitions(STEPS)),
) {
  let loads = 0;
  const { project } = lookAtProject(root, {});
  if (project === undefined) throw new Error('no project');
  const steps = await rememberSteps(project, shared, () => {
    loads++;
    return load();
  });
  return { steps, loads };
}
