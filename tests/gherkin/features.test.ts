import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtFeatures, planFeatures, readFeatures } from '../../harness/gherkin/features.ts';

let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'uat-features-'));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

test('features are read from all folders, sorted by path; other files are let lie', () => {
  write('features/homefix/repairs.feature', 'Feature: B\n');
  write('features/council-tax/refunds.feature', 'Feature: A\n');
  write('features/README.md', '# not a feature\n');
  expect(readFeatures(project)).toEqual([
    { uri: 'features/council-tax/refunds.feature', text: 'Feature: A\n' },
    { uri: 'features/homefix/repairs.feature', text: 'Feature: B\n' },
  ]);
});

test('a Markdown feature is refused by name', () => {
  write('features/refunds.feature.md', '# Feature: A\n');
  expect(() => readFeatures(project)).toThrow(
    'features/refunds.feature.md: features in Markdown are not run. A feature is a plain text file that ends in .feature.',
  );
});

test('a project without features has none', () => {
  expect(readFeatures(project)).toEqual([]);
});

test('a feature in Windows-1252 is refused at its first strange letter, one in UTF-16 at once', () => {
  write('features/a.feature', Buffer.from('Feature: A\n  Scenario: 5 \xa3\n', 'latin1'));
  write('features/b.feature', Buffer.from('\uFEFFFeature: B\n', 'utf16le'));
  expect(() => readFeatures(project)).toThrow(
    'features/a.feature:2:15: is not saved as UTF-8 (as Windows-1252, this letter is "£"). Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding).\nfeatures/b.feature: is saved as UTF-16, or is not text at all. Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding).',
  );
  expect(lookAtFeatures(project).faults).toHaveLength(2);
});

test('a byte-order mark, Windows line ends and tabs are read as they are meant', () => {
  write(
    'features/a.feature',
    '\uFEFFFeature: A\r\n\tScenario:\tOne\r\n\t\tGiven\tI\thave:\r\n\t\t|\ta\t|\r\n',
  );
  const [scenario] = planFeatures(readFeatures(project));
  expect(scenario?.title).toBe('One');
  expect(scenario?.steps[0]?.text).toBe('I have:');
  expect(scenario?.steps[0]?.argument?.dataTable?.rows[0]?.cells[0]?.value).toBe('a');
});

test('a feature carries the example files that its tags name, and a file that is not there carries its fault', () => {
  write(
    'features/a.feature',
    'Feature: A\n  @rows:x/a.csv\n  # @rows:not/this.csv\n  @rows:x/b.csv @rows:../../a.csv\n',
  );
  write('data/examples/x/a.csv', 'case\n1\n');
  write('data/examples/x/a.yaml', 'columns: { case: text }\n');
  const [read] = readFeatures(project);
  expect(
    read?.examples?.map(({ name, files, fault }) => [name, files.map((file) => file.path), fault?.message]),
  ).toEqual([
    ['x/a.csv', ['data/examples/x/a.csv', 'data/examples/x/a.yaml'], undefined],
    [
      'x/b.csv',
      [],
      '@rows:x/b.csv: there is no file data/examples/x/b.csv. There are: x/a.csv. Did you mean "x/a.csv"?',
    ],
    ['../../a.csv', [], expect.stringContaining('there is no file data/examples/../../a.csv')],
  ]);
});

function write(name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), text);
}
