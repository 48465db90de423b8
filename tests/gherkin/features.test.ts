import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFeatures } from '../../harness/gherkin/features.ts';

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

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), text);
}
