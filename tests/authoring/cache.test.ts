import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../harness/record/index.ts';
import { aProject, checked, FEATURE, feature, SOUND_FEATURE, STEPS, told, write } from './a-project.ts';

const CACHE = 'reports/check/features.json';

test('what was found in a feature is kept, and used while nothing that it depends on changes', async () => {
  const root = aProject();
  const first = await checked(root);
  plant(root, '"Own refund"', '"Kept from before"');
  const second = await checked(root);
  expect(first.scenarios[0]?.title).toBe('Own refund');
  expect(second.scenarios[0]?.title).toBe('Kept from before');
});

test.each([
  ['the feature', (root: string) => write(root, FEATURE, `# a remark\n${SOUND_FEATURE}`)],
  [
    'the people',
    (root: string) =>
      write(
        root,
        'data/personas.yaml',
        'revenues officer:\n  service: R\n  accounts: {}\nauditor:\n  service: A\n  accounts: {}\n',
      ),
  ],
])('%s changed: it is looked at anew', async (_, change) => {
  const root = aProject();
  await checked(root);
  plant(root, '"Own refund"', '"Kept from before"');
  change(root);
  expect((await checked(root)).scenarios[0]?.title).toBe('Own refund');
});

test('the steps changed: every feature is looked at anew', async () => {
  const root = aProject();
  expect((await checked(root)).findings).toEqual([]);
  const { findings } = await checked(root, {
    ...STEPS,
    'steps/x.steps.ts': ['I authorise the refund'],
  });
  expect(told(findings, 'ambiguous step')).toHaveLength(1);
});

test('an example file changed: the feature that uses it is looked at anew', async () => {
  const root = aProject({
    [FEATURE]: feature(
      '\n  @CT-001 @risk:low\n  Scenario Outline: <case>\n    When I authorise the refund\n\n    @rows:a.csv\n    Examples:\n',
    ),
    'data/examples/a.csv': 'case\none\ntwo\n',
  });
  expect((await checked(root)).scenarios).toHaveLength(2);
  write(root, 'data/examples/a.csv', 'case\none\ntwo\nthree\n');
  expect((await checked(root)).scenarios).toHaveLength(3);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['altered', (text: string) => text.replace('Own refund', 'Own refunds')],
  ['empty', () => ''],
])('a cache that is %s is not believed', async (_, spoil) => {
  const root = aProject();
  await checked(root);
  const file = path.join(root, CACHE);
  writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  expect((await checked(root)).scenarios[0]?.title).toBe('Own refund');
});

test('two checks at once leave a whole cache', async () => {
  const root = aProject();
  await Promise.all([checked(root), checked(root), checked(root)]);
  const [hash = '', text = ''] = readFileSync(path.join(root, CACHE), 'utf8').split('\n');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(JSON.parse(text) as object)).toHaveLength(1);
});

test('nothing is written where nothing changed, nor where nothing can be', async () => {
  const root = aProject();
  await checked(root);
  const before = statSync(path.join(root, CACHE)).mtimeMs;
  await checked(root);
  expect(statSync(path.join(root, CACHE)).mtimeMs).toBe(before);
  const blocked = aProject({ reports: 'a file where the folder would be' });
  expect((await checked(blocked)).findings).toEqual([]);
  expect(existsSync(path.join(blocked, CACHE))).toBe(false);
});

/** Changes a word of what is kept, and its hash with it, so that it shows whether it is used. */
function plant(root: string, from: string, to: string): void {
  const file = path.join(root, CACHE);
  const text = readFileSync(file, 'utf8').split('\n')[1] ?? '';
  expect(text).toContain(from);
  const changed = text.replace(from, to);
  writeFileSync(file, `${sha256(changed)}\n${changed}`);
}
